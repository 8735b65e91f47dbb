import type { GraphSpec } from './graph-spec';
import { fillNormals } from './noise';
import type { SpeakItem } from './thread-protocol';

/** The data of the acoustic graph's inputs for B items padded to T phones. */
export interface AcousticTensors {
  phoneCount: number;
  phoneIds: BigInt64Array; // [B,T]
  phoneLengths: BigInt64Array; // [B]
  embeddings: Float32Array; // [B,S]
  noise: Float32Array; // [B,Z,T]
  noiseScales: Float32Array; // [B]
  lengthScales: Float32Array; // [B]
  pitchShifts: Float32Array; // [B]
}

/**
 * Lays items out as one tensor. Each item's noise is drawn from its own generator, phone by phone and channel by
 * channel, over its own length before padding: so it does not depend on what else is in the tensor.
 *
 * @param phoneCount T, at least the longest item's phones.
 */
export function acousticTensors(items: readonly SpeakItem[], spec: GraphSpec, phoneCount: number): AcousticTensors {
  const { noiseChannels, embeddingSize } = spec;
  const phoneIds = new BigInt64Array(items.length * phoneCount).fill(BigInt(spec.padId));
  const noise = new Float32Array(items.length * noiseChannels * phoneCount);
  const embeddings = new Float32Array(items.length * embeddingSize);
  items.forEach((item, row) => {
    item.phoneIds.forEach((id, phone) => {
      phoneIds[row * phoneCount + phone] = BigInt(id);
    });
    embeddings.set(item.embedding, row * embeddingSize);
    if (item.seed !== null) drawNoise(noise, row * noiseChannels * phoneCount, item.phoneIds.length, item.seed);
  });

  function drawNoise(out: Float32Array, from: number, phones: number, seed: number): void {
    const drawn = new Float32Array(phones * noiseChannels);
    fillNormals(drawn, 0, drawn.length, seed);
    for (let phone = 0; phone < phones; phone += 1) {
      for (let channel = 0; channel < noiseChannels; channel += 1) {
        out[from + channel * phoneCount + phone] = drawn[phone * noiseChannels + channel] ?? 0;
      }
    }
  }

  return {
    phoneCount,
    phoneIds,
    phoneLengths: BigInt64Array.from(items, (item) => BigInt(item.phoneIds.length)),
    embeddings,
    noise,
    noiseScales: Float32Array.from(items, (item) => item.noiseScale),
    lengthScales: Float32Array.from(items, (item) => item.lengthScale),
    pitchShifts: Float32Array.from(items, (item) => item.pitchSemitones),
  };
}
