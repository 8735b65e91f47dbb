import type { SliceView } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { InvalidInput, NotFound } from '@voicemill/platform';
import type { ScriptsService } from '@voicemill/scripts';
import { speakableLanguages } from '@voicemill/text';
import type { VoiceRegistry } from '@voicemill/voices';
import { prepareFor, voiceOf } from './prepare-for';

export interface LineToPreview {
  scriptId: string;
  /** Number of the line in the script's newest revision. */
  line: number;
  /** Written voice choice that stands in for the job's. */
  voice?: string;
}

/**
 * How a line would be cut and what would be said, as the plan of a job would have it; nothing is spoken or stored.
 * @throws NotFound, InvalidInput voice-unknown or language-not-spoken
 */
export async function previewSlices(
  scripts: ScriptsService,
  registry: VoiceRegistry,
  ctx: RequestContext,
  wish: LineToPreview,
): Promise<SliceView[]> {
  const { revisionId } = await scripts.show(ctx, wish.scriptId);
  const revision = await scripts.rows.findRevision(ctx, revisionId);
  const line = await scripts.rows.findLine(ctx, revisionId, wish.line);
  if (!revision || !line) throw new NotFound('There is no such line.');
  const { language } = line;
  const voice = await voiceOf(registry, line, wish.voice, revision.voice);
  if (!speakableLanguages(voice.symbols).includes(language)) {
    throw new InvalidInput(`Voice "${voice.voiceId}" does not speak the language of this line.`, {
      code: 'language-not-spoken',
      remedy: `Choose another voice, e.g. starter-${language}.`,
    });
  }
  const { lexicons } = scripts;
  const lexicon = await lexicons.compile(ctx, wish.scriptId, await lexicons.versions(ctx, wish.scriptId));
  const { slices } = prepareFor(voice, line, lexicon);
  return slices.map(({ start, end, text: sliceText, spoken, breakAfter, phones }, index) => ({
    start,
    end,
    text: sliceText,
    spoken,
    breakAfter: index === slices.length - 1 ? line.breakAfter : breakAfter,
    phones,
  }));
}
