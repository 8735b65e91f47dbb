import { setImmediate as nextTick } from 'node:timers/promises';
import type { ExplainWish, ExplanationView, Page, PageQuery, SpokenLineView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { InvalidInput } from '@voicemill/platform';
import { readInlineOverrides, type LexiconOwner, type LineFilter, type ScriptsService } from '@voicemill/scripts';
import { detectLanguage, explainLine } from '@voicemill/text';

export interface LinesToExplain extends LineFilter {
  scriptId: string;
}

/**
 * What will be spoken for the lines of a script's newest revision, read with its present lexicons and the readings that the lines
 * themselves carry; nothing is spoken or stored.
 * @throws NotFound
 */
export async function explainLines(
  scripts: ScriptsService,
  ctx: RequestContext,
  { scriptId, ...filter }: LinesToExplain,
  query: PageQuery,
): Promise<Page<SpokenLineView>> {
  const { revisionId } = await scripts.show(ctx, scriptId);
  const lexicon = await scripts.lexicons.compilePresent(ctx, scriptId);
  const { items, ...page } = await scripts.rows.listLines(ctx, revisionId, query, filter);
  const spoken: SpokenLineView[] = [];
  for (const { number, text, language, overrides } of items) {
    // A page of long lines takes a while: others have their turn between them.
    await nextTick();
    const { slices: _ofNoVoice, ...explained } = explainLine(text, language, { lexicon, overrides });
    spoken.push({ number, ...explained });
  }
  return { ...page, items: spoken };
}

/**
 * What would be spoken for a text that may carry readings, read with the lexicon of a script and that of its workspace.
 * @throws NotFound; InvalidInput for a reading that is none.
 */
export async function explainText(
  scripts: ScriptsService,
  ctx: RequestContext,
  owner: LexiconOwner,
  { text: marked, language }: ExplainWish,
): Promise<ExplanationView> {
  const lexicon = await scripts.lexicons.compilePresent(ctx, owner);
  const { text, overrides, faults } = readInlineOverrides(marked);
  const [fault] = faults;
  if (fault) throw new InvalidInput(fault.reason, { remedy: fault.remedy });
  return explainLine(text, language === 'auto' ? detectLanguage(text) : language, { lexicon, overrides });
}
