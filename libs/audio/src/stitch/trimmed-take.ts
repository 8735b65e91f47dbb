import { fadeEdgesInPlace } from '../samples/fades';
import { findSpeechEdges } from '../samples/speech-edges';

/** The part of a take that is laid into a chapter. */
export interface TrimmedTake {
  samples: Float32Array;
  /** Where the speech begins and ends inside `samples`. */
  speechFrom: number;
  speechTo: number;
  /** Index in the take of the first of `samples`. */
  cutFrom: number;
}

export interface TrimOptions {
  sampleRateHz: number;
  sliceDb: number;
  fadeMs: number;
  /** The silence before and after the speech: the take's soft edges may reach into at most half of it. */
  pauseBeforeMs: number;
  pauseAfterMs: number;
}

/** A breath or the last of a vowel below the slice level may ring out this long before it is faded away. */
const longestEdgeMs = 40;

/**
 * Cuts a take down to its speech and its soft edges, faded at both ends. A take with nothing above the slice level is
 * kept whole: however soft it is, its words are in the script.
 */
export function trimTake(take: Float32Array, options: TrimOptions): TrimmedTake {
  const { sampleRateHz, sliceDb, fadeMs } = options;
  const toSamples = (ms: number): number => Math.round((ms * sampleRateHz) / 1000);
  const found = findSpeechEdges(take, sampleRateHz, sliceDb);
  const { start, end } = found.end > 0 ? found : { start: 0, end: take.length };
  const edge = (pauseMs: number): number => toSamples(Math.max(fadeMs, Math.min(longestEdgeMs, pauseMs / 2)));
  const cutFrom = Math.max(0, start - edge(options.pauseBeforeMs));
  const cutTo = Math.min(take.length, end + edge(options.pauseAfterMs));
  const samples = take.slice(cutFrom, cutTo);
  fadeEdgesInPlace(samples, toSamples(fadeMs));
  return { samples, speechFrom: start - cutFrom, speechTo: end - cutFrom, cutFrom };
}
