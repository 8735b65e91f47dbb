import type { Language } from '@voicemill/contracts';
import type { Alignment } from '../align/align-phones';
import type { LogMel } from '../hearing/log-mel';
import type { PitchEar } from '../hearing/pitch-ear';
import { firstMandarin, isVowel } from '../hearing/phone-classes';

/** How many cosines describe the timbre; the first, the level, is left out. */
export const timbreSize = 12;
/** A frame that fits worse is not the sound that it should be. */
export const clearLoss = 1;

/** Who speaks, from the vowels that were heard where they were asked for. */
export interface VoicePrint {
  /** Mean difference of the log mel spectrum from the vowels' usual ones, as cosines. */
  timbre: Float32Array;
  /** Median pitch in semitones over 100 Hz, less what the tones and stresses asked for; null: hardly any voiced frame. */
  pitchSemitones: number | null;
  /** The language of most of its vowels; only these make the pitch, since speakers pitch their languages differently. */
  language: Language;
  /** Frames that it rests on. */
  frames: number;
}

/** What sounds are like on average, whoever says them. */
export interface SoundMeans {
  /** Levelled log mel spectra of vowels, row by class. */
  spectra: Float32Array;
  /** Semitones from a take's middle, by tone or stress: see `toneIndex`. */
  tones: Float32Array;
}

/** English stress 0 to 5, Mandarin tone 0 to 5. */
export const toneCount = 12;

/** Place of a vowel symbol's tone or stress in `SoundMeans.tones`. */
export function toneIndex(symbol: string, mandarin: boolean): number {
  const digit = Number(symbol.slice(-1));
  return (mandarin ? 6 : 0) + (Number.isInteger(digit) && digit < 6 ? digit : 0);
}

/** @param pitch has heard the same samples. */
export function voicePrintOf(
  phones: readonly string[],
  { chain, path, losses }: Alignment,
  mel: LogMel,
  pitch: PitchEar,
  means: SoundMeans,
): VoicePrint {
  const sum = new Float64Array(mel.bands);
  const pitches: Record<Language, number[]> = { en: [], zh: [] };
  let frames = 0;
  for (let frame = 0; frame < path.length; frame += 1) {
    const element = path[frame]!;
    const own = chain.sounds[element >> 1]!;
    if (element % 2 === 0 || !isVowel(own) || losses[frame]! > clearLoss) continue;
    frames += 1;
    for (let band = 0; band < mel.bands; band += 1) {
      sum[band] = sum[band]! + mel.values[frame * mel.bands + band]! - means.spectra[own * mel.bands + band]!;
    }
    // Every other frame is enough for a median.
    const hz = frame % 2 === 0 ? pitch.pitchHz(frame) : 0;
    const symbol = phones[chain.phoneOfSound[element >> 1]!]!;
    const mandarin = own >= firstMandarin;
    if (hz > 0)
      pitches[mandarin ? 'zh' : 'en'].push(12 * Math.log2(hz / 100) - means.tones[toneIndex(symbol, mandarin)]!);
  }
  const language = pitches.zh.length > pitches.en.length ? 'zh' : 'en';
  const own = pitches[language].sort((a, b) => a - b);
  const pitchSemitones = own.length < 5 ? null : own[own.length >> 1]!;
  return { timbre: cosinesOf(sum, Math.max(1, frames)), pitchSemitones, language, frames };
}

function cosinesOf(sum: Float64Array, frames: number): Float32Array {
  const bands = sum.length;
  return Float32Array.from({ length: timbreSize }, (_, index) => {
    let cosine = 0;
    for (let band = 0; band < bands; band += 1) {
      cosine += (sum[band]! / frames) * Math.cos((Math.PI * (index + 1) * (band + 0.5)) / bands);
    }
    return cosine / bands;
  });
}
