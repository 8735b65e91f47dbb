import { languages, type Language } from '@voicemill/contracts';
import { timbreSize, type VoicePrint } from './voice-print';

/** A mean and a spread (standard deviation) over takes. */
export interface Spread {
  mean: number;
  spread: number;
}

/** What is known of a speaker from sound takes. */
export interface SpeakerPrint {
  timbre: Spread[];
  /** Semitones over 100 Hz at no pitch shift, for each language that the voice speaks. */
  pitch: Partial<Record<Language, Spread>>;
}

/** Speakers of a voice by name. */
export type Enrolment = Record<string, SpeakerPrint>;

/** Fewer takes say nothing about a spread. */
const fewestTakes = 8;

/**
 * A speaker from the prints of sound takes.
 *
 * @param prints with the pitch shift that was asked for.
 * @throws RangeError for fewer than 8 takes.
 */
export function enrol(prints: readonly (VoicePrint & { shiftSemitones: number })[]): SpeakerPrint {
  if (prints.length < fewestTakes) throw new RangeError(`${prints.length} takes are too few to know a speaker by`);
  const pitchIn = (language: Language): number[] =>
    prints.flatMap(({ pitchSemitones, shiftSemitones, ...print }) => {
      return pitchSemitones === null || print.language !== language ? [] : [pitchSemitones - shiftSemitones];
    });
  const pitch = languages.map((language) => [language, pitchIn(language)] as const);
  return {
    timbre: Array.from({ length: timbreSize }, (_, at) => spreadOf(prints.map(({ timbre }) => timbre[at]!))),
    pitch: Object.fromEntries(
      pitch.filter(([, own]) => own.length >= fewestTakes).map(([language, own]) => [language, spreadOf(own)]),
    ),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;
  return { mean: rounded(mean), spread: rounded(Math.sqrt(square)) };
}

/** The speaker that a mix should sound like: in between; undefined when one of them was never enrolled. */
export function mixedPrint(
  enrolment: Enrolment,
  mix: readonly { speaker: string; weight: number }[],
): SpeakerPrint | undefined {
  const total = mix.reduce((sum, { weight }) => sum + weight, 0);
  const parts = mix.map(({ speaker, weight }) => ({ print: enrolment[speaker], share: weight / total }));
  if (parts.length === 0 || parts.some(({ print }) => !print)) return undefined;
  const blend = (of: (print: SpeakerPrint) => Spread | undefined): Spread | undefined => {
    const own = parts.map(({ print, share }) => ({ part: of(print!), share }));
    if (own.some(({ part }) => !part)) return undefined;
    const sum = (value: (part: Spread) => number): number =>
      own.reduce((all, { part, share }) => all + value(part!) * share, 0);
    return { mean: sum(({ mean }) => mean), spread: sum(({ spread }) => spread) };
  };
  return {
    timbre: Array.from({ length: timbreSize }, (_, at) => blend(({ timbre }) => timbre[at])!),
    pitch: Object.fromEntries(
      languages.flatMap((language) => {
        const own = blend(({ pitch }) => pitch[language]);
        return own ? [[language, own]] : [];
      }),
    ),
  };
}
