import type { GraphSpec } from './graph-spec';
import { fillNormals, vocoderSeed } from './noise';
import type { SpeakItem } from './thread-protocol';

/**
 * The vocoder's noise for B items of F frames: drawn for each item's own frames from its second generator, zero after.
 *
 * @param out B * F * hop numbers, overwritten.
 */
export function drawVocoderNoise(
  out: Float32Array,
  items: readonly SpeakItem[],
  frameLengths: readonly number[],
  { hopSamples }: GraphSpec,
): void {
  const perItem = out.length / items.length;
  items.forEach(({ seed }, row) => {
    const from = row * perItem;
    const drawn = seed === null ? 0 : (frameLengths[row] ?? 0) * hopSamples;
    if (seed !== null) fillNormals(out, from, drawn, vocoderSeed(seed));
    out.fill(0, from + drawn, from + perItem);
  });
}

/** Copies rows of `length` numbers to rows of `paddedLength`, filled up with `pad`. */
export function padRows(rows: Float32Array, length: number, paddedLength: number, pad: number): Float32Array {
  const count = rows.length / length;
  const padded = new Float32Array(count * paddedLength).fill(pad);
  for (let row = 0; row < count; row += 1) {
    padded.set(rows.subarray(row * length, (row + 1) * length), row * paddedLength);
  }
  return padded;
}
