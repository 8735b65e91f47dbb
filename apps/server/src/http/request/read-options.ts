import { columnMappingNameSchema } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import type { ReadOptions, ScriptsService } from '@voicemill/scripts';
import { z } from 'zod';

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** How an uploaded script is to be read. */
export const readQuery = z.object({
  dialogue: flag.describe('NAME: words names its speaker, who is not spoken'),
  columns: columnMappingNameSchema.optional().describe('the name of a saved column mapping'),
  footnotes: flag.describe('EPUB and DOCX: footnotes are spoken too'),
  frontMatter: flag.describe('EPUB: title page, imprint, contents and index are spoken too'),
});
export type ReadQuery = z.output<typeof readQuery>;

/** @throws InvalidInput when there is no column mapping of this name. */
export async function readOptionsOf(
  scripts: ScriptsService,
  ctx: RequestContext,
  { dialogue, columns, footnotes, frontMatter }: ReadQuery,
): Promise<ReadOptions> {
  const mapping = columns === undefined ? undefined : await scripts.columnsNamed(ctx, columns);
  return { dialogue, footnotes, frontMatter, columns: mapping };
}
