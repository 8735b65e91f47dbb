import { acousticTensors } from './acoustic-tensors';
import type { GraphSpec } from './graph-spec';
import { fillNormals } from './noise';
import type { SpeakItem } from './thread-protocol';

const spec: GraphSpec = {
  voiceId: 'tiny',
  hopSamples: 4,
  melBands: 2,
  embeddingSize: 2,
  noiseChannels: 3,
  padId: 9,
  padMel: -1,
  minPhones: 1,
  needsF0: true,
  needsNoise: true,
};
const item = (phoneIds: number[], changes: Partial<SpeakItem> = {}): SpeakItem => ({
  phoneIds: Int32Array.from(phoneIds),
  embedding: Float32Array.of(0.5, 2),
  noiseScale: 0.5,
  lengthScale: 1,
  pitchSemitones: 0,
  seed: 1,
  ...changes,
});

describe('acousticTensors', () => {
  const items = [item([1, 2]), item([3, 4, 5], { seed: 2, lengthScale: 2, pitchSemitones: -3, noiseScale: 1 })];
  const tensors = acousticTensors(items, spec, 4);

  it('pads phones with the pad id and tells how many are real', () => {
    expect([...tensors.phoneIds].map(Number)).toEqual([1, 2, 9, 9, 3, 4, 5, 9]);
    expect([...tensors.phoneLengths].map(Number)).toEqual([2, 3]);
  });

  it('has one embedding and one number of each setting an item', () => {
    expect([...tensors.embeddings]).toEqual([0.5, 2, 0.5, 2]);
    expect([...tensors.noiseScales]).toEqual([0.5, 1]);
    expect([...tensors.lengthScales]).toEqual([1, 2]);
    expect([...tensors.pitchShifts]).toEqual([0, -3]);
  });

  it('draws noise phone by phone, then channel, over the item alone; padding has none', () => {
    const drawn = new Float32Array(9);
    fillNormals(drawn, 0, 9, 2);
    const second = tensors.noise.subarray(12);
    for (let channel = 0; channel < 3; channel += 1) {
      for (let phone = 0; phone < 3; phone += 1) {
        expect(second[channel * 4 + phone]).toBe(drawn[phone * 3 + channel]);
      }
      expect(second[channel * 4 + 3]).toBe(0);
    }
  });

  it('draws the same noise whatever the padding and the mates', () => {
    const alone = acousticTensors([item([1, 2])], spec, 2).noise;
    for (let channel = 0; channel < 3; channel += 1) {
      expect(tensors.noise.subarray(channel * 4, channel * 4 + 2)).toEqual(
        alone.subarray(channel * 2, channel * 2 + 2),
      );
    }
  });

  it('has no noise at all without a seed', () => {
    expect(acousticTensors([item([1, 2], { seed: null })], spec, 2).noise.every((value) => value === 0)).toBe(true);
  });
});
