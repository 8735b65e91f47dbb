import { dbToAmplitude } from '../samples/decibels';
import { letGo } from '../samples/let-go';
import { TruePeakLimiter } from './true-peak-limiter';

export interface LimitOptions {
  sampleRateHz: number;
  gainDb: number;
  /** Null: nothing is held back. */
  ceilingDbtp: number | null;
  /** Factor after the limiter, for an encoder that takes it off again. */
  makeUp?: number;
  /** Told the largest reduction once the signal has ended. */
  onEnd?: (largestReductionDb: number) => void;
}

/**
 * A streamed signal with one gain and, where a ceiling is given, limited to it; as many samples as come in. The blocks of the
 * source are used up.
 */
export async function* limited(
  source: AsyncIterable<Float32Array>,
  options: LimitOptions,
): AsyncGenerator<Float32Array> {
  const gain = dbToAmplitude(options.gainDb);
  const { makeUp = 1 } = options;
  if (options.ceilingDbtp === null) {
    const factor = gain * makeUp;
    for await (const block of source) yield factor === 1 ? block : amplify(block.slice(), factor);
    options.onEnd?.(0);
    return;
  }
  const limiter = new TruePeakLimiter(options.sampleRateHz, options.ceilingDbtp);
  let late = limiter.delaySamples;
  for await (const block of source) {
    const ready = limiter.push(block, gain);
    letGo(block);
    const skipped = Math.min(late, ready.length);
    late -= skipped;
    if (skipped < ready.length) yield amplify(ready.subarray(skipped), makeUp);
  }
  const rest = limiter.push(new Float32Array(limiter.delaySamples));
  // A source shorter than the delay has not yet given back all of the silence that the limiter began with.
  yield amplify(rest.subarray(late), makeUp);
  options.onEnd?.(limiter.largestReductionDb);
}

function amplify(block: Float32Array, gain: number): Float32Array {
  if (gain === 1) return block;
  for (let at = 0; at < block.length; at += 1) block[at] = (block[at] as number) * gain;
  return block;
}
