import { languages, type Language } from '@voicemill/contracts';
import { timbreSize, type VoicePrint } from './voice-print';
import { inverse } from './inverse';

/** A mean and a spread (standard deviation) over takes. */
export interface Spread {
  mean: number;
  spread: number;
}

/** What a speaker sounds like in one language. */
export interface LanguagePrint {
  timbre: number[];
  /** Semitones over 100 Hz at no pitch shift. */
  pitch: Spread;
}

/** What is known of a speaker from sound takes, for each language that the voice speaks. */
export type SpeakerPrint = Partial<Record<Language, LanguagePrint>>;

/** What is known of a voice. */
export interface Enrolment {
  speakers: Record<string, SpeakerPrint>;
  /**
   * Inverse of the covariance of the timbre from take to take, row by row, about each speaker's own mean in each language:
   * cosines vary together, and what a take differs by counts only beyond that.
   */
  timbrePrecision: number[];
}

/** A sound take of a speaker. */
export interface SpeakerTake extends VoicePrint {
  speaker: string;
  /** The pitch shift that was asked for. */
  shiftSemitones: number;
}

/** Fewer takes say nothing about a spread. */
const fewestTakes = 8;
/** Frames of vowels that a take of an enrolment has at least. */
const fewestFrames = 40;
/** Added to each variance: takes vary at least this much, however even the enrolled ones were. */
const leastVariance = 4e-5;
const leastPitchSpread = 0.6;

/**
 * A voice from sound takes of its speakers.
 *
 * @throws RangeError for a speaker of fewer than 8 takes in every language.
 */
export function enrol(takes: readonly SpeakerTake[]): Enrolment {
  const long = takes.filter(({ frames }) => frames >= fewestFrames);
  const covariance = new Float64Array(timbreSize * timbreSize);
  let count = 0;
  const printOf = (own: readonly SpeakerTake[]): LanguagePrint => {
    const timbre = Array.from({ length: timbreSize }, (_, at) => meanOf(own.map((take) => take.timbre[at]!)));
    for (const take of own) addProducts(covariance, timbre, take);
    count += own.length;
    const pitches = own.flatMap(({ pitchSemitones: own, shiftSemitones }) =>
      own === null ? [] : own - shiftSemitones,
    );
    return { timbre: timbre.map(rounded), pitch: spreadOf(pitches) };
  };
  const speakers = [...new Set(takes.map(({ speaker }) => speaker))].map((speaker) => {
    const prints = languages.flatMap((language) => {
      const own = long.filter((take) => take.speaker === speaker && take.language === language);
      return own.length < fewestTakes ? [] : [[language, printOf(own)] as const];
    });
    if (prints.length === 0) throw new RangeError(`there are too few takes to know ${speaker} by`);
    return [speaker, Object.fromEntries(prints)] as const;
  });
  const varied = covariance.map(
    (sum, at) => sum / Math.max(1, count) + (at % (timbreSize + 1) === 0 ? leastVariance : 0),
  );
  return {
    speakers: Object.fromEntries(speakers),
    timbrePrecision: Array.from(inverse(varied, timbreSize), Math.round),
  };
}

/** The speaker that a mix should sound like: in between; a language is left out where one of them was not enrolled in it. */
export function mixedPrint({ speakers }: Enrolment, mix: readonly { speaker: string; weight: number }[]): SpeakerPrint {
  const total = mix.reduce((sum, { weight }) => sum + weight, 0);
  const blended = languages.flatMap((language) => {
    const parts = mix.map(({ speaker, weight }) => ({ print: speakers[speaker]?.[language], share: weight / total }));
    if (parts.length === 0 || parts.some(({ print }) => !print)) return [];
    const blend = (of: (print: LanguagePrint) => number): number =>
      parts.reduce((sum, { print, share }) => sum + of(print!) * share, 0);
    const timbre = Array.from({ length: timbreSize }, (_, at) => blend((print) => print.timbre[at]!));
    const pitch = { mean: blend((print) => print.pitch.mean), spread: blend((print) => print.pitch.spread) };
    return [[language, { timbre, pitch }] as const];
  });
  return Object.fromEntries(blended);
}

function addProducts(sums: Float64Array, mean: readonly number[], { timbre }: VoicePrint): void {
  for (let row = 0; row < timbreSize; row += 1) {
    for (let column = 0; column < timbreSize; column += 1) {
      const place = row * timbreSize + column;
      sums[place] = sums[place]! + (timbre[row]! - mean[row]!) * (timbre[column]! - mean[column]!);
    }
  }
}

function spreadOf(values: readonly number[]): Spread {
  const mean = meanOf(values);
  const square = meanOf(values.map((value) => (value - mean) ** 2));
  return { mean: rounded(mean), spread: rounded(Math.max(leastPitchSpread, Math.sqrt(square))) };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;
