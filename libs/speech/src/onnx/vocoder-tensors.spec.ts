import { graphSpecOf, type GraphSpec } from './graph-spec';
import { fillNormals, vocoderSeed } from './noise';
import type { SpeakItem } from './thread-protocol';
import { drawVocoderNoise, padRows } from './vocoder-tensors';

const spec = { hopSamples: 2 } as GraphSpec;
const seeded = (seed: number | null): SpeakItem => ({ seed }) as SpeakItem;

describe('drawVocoderNoise', () => {
  it("draws each item's own frames from its second generator and clears the rest of a used buffer", () => {
    const out = new Float32Array(16).fill(7);
    drawVocoderNoise(out, [seeded(5), seeded(null)], [3, 4], spec);
    const drawn = new Float32Array(6);
    fillNormals(drawn, 0, 6, vocoderSeed(5));
    expect(out.subarray(0, 6)).toEqual(drawn);
    expect([...out.subarray(6)]).toEqual(new Array(10).fill(0));
  });
});

describe('padRows', () => {
  it('lengthens every row by the pad', () => {
    expect([...padRows(Float32Array.of(1, 2, 3, 4), 2, 3, -5)]).toEqual([1, 2, -5, 3, 4, -5]);
  });
});

describe('graphSpecOf', () => {
  it('is small enough to be sent to a thread: no symbols, no speakers', () => {
    const manifest = { id: 'a', mel: { bands: 80 }, vocoder: { needsF0: true, needsNoise: false }, hopSamples: 256 };
    expect(graphSpecOf(manifest as Parameters<typeof graphSpecOf>[0])).toMatchObject({
      voiceId: 'a',
      melBands: 80,
      needsNoise: false,
    });
  });
});
