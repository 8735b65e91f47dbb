import type { Language } from '@voicemill/contracts';
import { englishPhones } from '../phonemise/en/arpabet';
import type { VoicedToken } from '../phonemise/voice-tokens';
import { mandarinSymbols } from '../phonemise/zh/symbols';
import type { PrepareOptions } from '../prepare/prepared';
import { prepareTokens, type LineWithTokens } from '../prepare/prepare-line';
import { defaultSliceLimits, type SliceLimits } from '../slice/limits';
import type { ExplainedLine, ExplainedToken } from './explained';

/** A voice that speaks both languages, so that nothing is bent to what a voice lacks. */
const allSymbols: ReadonlySet<string> = new Set(['PAU', ',', '.', '?', ...englishPhones, ...mandarinSymbols]);

function explainToken(line: string, { start, end, units, spoken }: VoicedToken): ExplainedToken {
  const heard = units.length > 0;
  return {
    written: line.slice(start, end),
    start,
    end,
    spoken: heard ? spoken : '',
    reading: units.map(({ reading }) => reading).join(' '),
    phones: units.flatMap(({ phones }) => phones).join(' '),
  };
}

/** Slices follow each other as their sentences did: Chinese without a blank between them. */
function joinSpoken(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((said, part) => {
      const isTight =
        /[\p{Script=Han}，。！？；：、…”’」』）》]$/u.test(said) && /^[\p{Script=Han}“‘「『（《]/u.test(part);
      return said === '' || isTight ? said + part : `${said} ${part}`;
    }, '');
}

export type ExplainOptions = Partial<Pick<PrepareOptions, 'lexicon' | 'overrides' | 'limits'>>;

/** A line prepared for no voice in particular. */
export function prepareForExplanation(
  line: string,
  language: Language,
  options: ExplainOptions,
): LineWithTokens & { limits: SliceLimits } {
  const limits = options.limits ?? defaultSliceLimits[language];
  return { ...prepareTokens(line, { ...options, language, limits, symbols: allSymbols }), limits };
}

/**
 * What will be spoken for a line, token by token, before any voice's own symbols. Any string, never throws.
 * @param options a lexicon and overrides as for `prepareLine`; limits default to the language's.
 */
export function explainLine(line: string, language: Language, options: ExplainOptions = {}): ExplainedLine {
  const { prepared, tokens } = prepareForExplanation(line, language, options);
  return {
    written: line,
    language,
    spoken: joinSpoken(prepared.slices.map(({ spoken }) => spoken)),
    tokens: tokens.map((token) => explainToken(line, token)),
    slices: prepared.slices.map(({ start, end, text, spoken, breakAfter }) => ({
      start,
      end,
      written: text,
      spoken,
      breakAfter,
    })),
  };
}
