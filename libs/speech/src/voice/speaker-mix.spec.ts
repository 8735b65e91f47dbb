import fc from 'fast-check';
import { canonicalGlide, canonicalMix, mixBetween, speakerEmbedding, type SpeakerWeight } from './speaker-mix';
import type { SovitsManifest } from './sovits-manifest';

const speakers = { ann: [1, 0], bob: [0, 1], cat: [1, 1], dan: [-1, 3], eve: [0.5, 0.25], fay: [2, 2], gus: [0, 0] };
const manifest = {
  id: 'many',
  defaultSpeaker: 'bob',
  embeddingSize: 2,
  speakers: Object.fromEntries(Object.entries(speakers).map(([id, embedding]) => [id, { embedding }])),
} as unknown as SovitsManifest;
const mixes = fc.array(
  fc.record({
    speaker: fc.constantFrom(...Object.keys(speakers)),
    weight: fc.double({ min: 0.0001, max: 1000, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('canonicalMix', () => {
  it('is the default speaker for nothing', () => {
    expect(canonicalMix(manifest, [])).toEqual([{ speaker: 'bob', weight: 1 }]);
  });

  it('sorts, adds up and weighs to 1', () => {
    const mix = [
      { speaker: 'cat', weight: 1 },
      { speaker: 'ann', weight: 1 },
      { speaker: 'cat', weight: 2 },
      { speaker: 'bob', weight: 0 },
    ];
    expect(canonicalMix(manifest, mix)).toEqual([
      { speaker: 'ann', weight: 0.25 },
      { speaker: 'cat', weight: 0.75 },
    ]);
  });

  it('is its own canonical form, sums to 1 in millionths, and does not mind order or scale', () => {
    fc.assert(
      fc.property(mixes, (mix) => {
        const once = canonicalMix(manifest, mix);
        expect(canonicalMix(manifest, once)).toEqual(once);
        expect(once.reduce((sum, { weight }) => sum + Math.round(weight * 1e6), 0)).toBe(1e6);
        const distinct = new Set(mix.map(({ speaker }) => speaker)).size === mix.length;
        if (distinct) expect(canonicalMix(manifest, [...mix].reverse())).toEqual(once);
        expect(
          canonicalMix(
            manifest,
            mix.map((part) => ({ ...part, weight: part.weight * 4 })),
          ),
        ).toEqual(once);
      }),
    );
  });

  it.each([NaN, Infinity, -0.1])('refuses the weight %p', (weight) => {
    const mix = [
      { speaker: 'ann', weight: 1 },
      { speaker: 'bob', weight },
    ];
    expect(() => canonicalMix(manifest, mix)).toThrow(expect.objectContaining({ code: 'parameter-out-of-range' }));
  });

  it('refuses a mix of nothing', () => {
    expect(() => canonicalMix(manifest, [{ speaker: 'ann', weight: 0 }])).toThrow(/the weight 0 in all/);
  });

  it.each(['nobody', 'toString', '__proto__'])('refuses the speaker %p and names the known ones', (speaker) => {
    expect(() => canonicalMix(manifest, [{ speaker, weight: 1 }])).toThrow(
      expect.objectContaining({ code: 'voice-unknown', remedy: expect.stringContaining('ann, bob, cat') as string }),
    );
  });
});

describe('a glide', () => {
  const [ann, bob] = ['ann', 'bob'].map((speaker) => [{ speaker, weight: 1 }]) as [SpeakerWeight[], SpeakerWeight[]];

  it('is none where it would end as it began', () => {
    expect(canonicalGlide(manifest, { mix: ann, mixTo: [{ speaker: 'ann', weight: 2 }] })).toEqual({ mix: ann });
    expect(canonicalGlide(manifest, { mix: ann, mixTo: bob })).toEqual({ mix: ann, mixTo: bob });
    expect(() => canonicalGlide(manifest, { mix: ann, mixTo: [{ speaker: 'nobody', weight: 1 }] })).toThrow(/nobody/);
  });

  it('lies between its ends, and is them at 0 and 1', () => {
    expect(mixBetween(ann, bob, 0)).toEqual(ann);
    expect(mixBetween(ann, bob, 1)).toEqual(bob);
    expect(mixBetween(ann, bob, 0.25)).toEqual([
      { speaker: 'ann', weight: 0.75 },
      { speaker: 'bob', weight: 0.25 },
    ]);
  });
});

describe('speakerEmbedding', () => {
  it('is the weighted sum', () => {
    const mix = [
      { speaker: 'ann', weight: 3 },
      { speaker: 'dan', weight: 1 },
    ];
    expect([...speakerEmbedding(manifest, mix)]).toEqual([0.5, 0.75]);
    expect([...speakerEmbedding(manifest, [])]).toEqual([0, 1]);
  });
});
