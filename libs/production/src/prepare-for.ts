import type { Language, ReadingOverride } from '@voicemill/contracts';
import type { LineEntity } from '@voicemill/db';
import { defaultSliceLimits, prepareLine, type Lexicon, type PreparedLine } from '@voicemill/text';
import type { ResolvedVoice, VoiceRegistry } from '@voicemill/voices';

/** The voice of a line: its own, else the job's, else the script's, else the starter voice of its language. */
export function voiceOf(
  registry: VoiceRegistry,
  line: Pick<LineEntity, 'voice' | 'language'>,
  jobVoice: string | null | undefined,
  scriptVoice: string | null,
): Promise<ResolvedVoice> {
  const written = line.voice ?? jobVoice ?? scriptVoice;
  return written ? registry.resolveWritten(written) : registry.resolve(registry.defaultFor(line.language));
}

/** As much of a voice as decides how a text is cut and written in phones, and which takes it asks for. */
export interface SpokenVoice extends Pick<ResolvedVoice, 'packageSha256' | 'symbols' | 'mix' | 'mixTo'> {
  manifest: Pick<ResolvedVoice['manifest'], 'engine' | 'bestPhones' | 'maxPhones'>;
}

export interface LineToPrepare {
  language: Language;
  text: string;
  /** Readings that the text itself settles; they come before the lexicon. */
  overrides?: readonly ReadingOverride[];
}

/** A text cut and phonemised for a voice: sizes by the language's limits in characters and the voice's in phones. */
export function prepareFor(
  voice: Pick<SpokenVoice, 'manifest' | 'symbols'>,
  { language, text, overrides }: LineToPrepare,
  lexicon?: Lexicon,
): PreparedLine {
  const { bestPhones, maxPhones } = voice.manifest;
  const limits = { ...defaultSliceLimits[language], bestPhones, maxPhones };
  const writing = voice.manifest.engine === 'gpt-sovits' ? 'gpt-sovits' : 'symbols';
  return prepareLine(text, { language, symbols: voice.symbols, limits, writing, lexicon, overrides });
}
