import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IngestResult, InputFault, JobSettings } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { AppError, InvalidInput } from '@voicemill/platform';
import { faultsInTable, faultsTable, type ScriptInput } from '@voicemill/scripts';
import { explain, refusedExitCode } from '../explain-and-exit';
import type { Services } from '../services';
import type { Source } from './open-source';
import { castOf, columnsOf, type ScriptOptions } from './script-options';
import { quoteText } from './quote-text';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
/** Speakers that are named; a script with more is told by their number. */
const namedSpeakers = 12;

/** A script as the options say it is to be read. */
async function inputOf(
  { scripts }: Services,
  ctx: RequestContext,
  { name, open, openRange }: Source,
  limitBytes: number,
  options: ScriptOptions,
): Promise<ScriptInput> {
  const saved = options.columns === undefined ? {} : await scripts.columnsNamed(ctx, options.columns);
  const { dialogue, footnotes, frontMatter, errorsCsv } = options;
  const faultsListed = errorsCsv === undefined ? undefined : faultsInTable;
  const readOptions = { dialogue, footnotes, frontMatter, columns: { ...saved, ...columnsOf(options) } };
  return { name, open, openRange, limitBytes, faultsListed, options: readOptions };
}

function writeTable(file: string | undefined, faults: InputFault[]): void {
  if (file !== undefined) writeFileSync(resolve(file), faultsTable(faults));
}

/**
 * Takes a script in, with the casting that the options name, and tells what came of it.
 *
 * @returns the result with its script, or the exit code: of a refusal, or of a dry run.
 */
export async function takeIn(
  services: Services,
  ctx: RequestContext,
  source: Source,
  limitBytes: number,
  options: ScriptOptions & { settings: JobSettings },
): Promise<IngestResult | number> {
  const casting = castOf(options);
  const registry = services.voices.registry(ctx);
  for (const voice of Object.values(casting.voices)) await registry.resolveWritten(voice);
  const input = await inputOf(services, ctx, source, limitBytes, options);
  if (options.dryRun) {
    const exitCode = tellChecked(await services.scripts.check(ctx, input), options);
    if (exitCode !== 0) return exitCode;
    const { settings, onError } = options;
    const quote = await services.scripts.borrow(ctx, { ...input, onError }, (lent) =>
      services.jobs.quote(ctx, { ...lent, settings }),
    );
    say(quoteText(quote));
    return 0;
  }
  let result: IngestResult;
  try {
    result = await services.scripts.ingest(ctx, { ...input, onError: options.onError });
  } catch (error) {
    if (error instanceof AppError && error.faults) writeTable(options.errorsCsv, error.faults);
    throw error;
  }
  writeTable(options.errorsCsv, result.faults);
  if (!result.script) return refuse(result);
  const { speakers } = await services.scripts.cast(ctx, result.script.id, casting, true);
  tellIngested({ ...result, speakers });
  return result;
}

function refuse({ faults, faultsTotal, rowsRead }: IngestResult): number {
  const error = new InvalidInput(`Refused: ${faultsTotal} fault(s) in ${rowsRead} rows; nothing was taken in.`, {
    faults,
  });
  process.stderr.write(`${explain(error)}\n`);
  return refusedExitCode;
}

function tellChecked(result: IngestResult, { errorsCsv }: ScriptOptions): number {
  writeTable(errorsCsv, result.faults);
  if (result.faultsTotal > 0) return refuse(result);
  say(`${result.linesAccepted} lines of ${result.rowsRead} rows can be taken in; nothing was stored.`);
  tellFound(result);
  return 0;
}

function tellIngested(result: IngestResult): void {
  const { script, unchanged, faults } = result;
  if (!script) return;
  const { title, lineCount, chapterCount, characterCount, revisionNumber } = script;
  say(
    `${title}: ${lineCount} lines in ${chapterCount} chapter(s), ${characterCount} characters (revision ${revisionNumber}${unchanged ? ', unchanged' : ''})`,
  );
  tellFound(result);
  for (const { file, row, column, reason } of faults) {
    const place = [file === script.sourceName ? '' : file, `row ${row ?? '?'}`, column].filter(Boolean).join(', ');
    say(`  left out: ${place}: ${reason}`);
  }
}

function tellFound({ skipped, speakers }: IngestResult): void {
  for (const [kind, count] of Object.entries(skipped)) say(`  not spoken: ${count} x ${kind}`);
  const uncast = speakers.filter(({ voice }) => voice === null);
  const named = uncast.slice(0, namedSpeakers).map(({ speaker, lineCount }) => `${speaker} (${lineCount})`);
  if (uncast.length > named.length) named.push(`and ${uncast.length - named.length} more`);
  if (named.length > 0)
    say(`  speakers without a voice of their own: ${named.join(', ')}; --cast NAME=VOICE gives them one`);
  const absent = speakers.filter(({ lineCount }) => lineCount === 0);
  if (absent.length > 0) say(`  cast, but with no line: ${absent.map(({ speaker }) => speaker).join(', ')}`);
}
