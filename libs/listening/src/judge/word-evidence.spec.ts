import type { Alignment } from '../align/align-phones';
import { chainOf } from '../align/phone-chain';
import { phoneClasses } from '../hearing/phone-classes';
import { silencesOf } from './silences';
import type { SoundMeans } from './voice-print';
import { wordEvidence } from './word-evidence';

const usualFrames = 6;
const means: SoundMeans = {
  spectra: new Float32Array(0),
  tones: new Float32Array(0),
  lengths: new Float32Array(phoneClasses.length).fill(Math.log(usualFrames)),
  lengthSpreads: new Float32Array(phoneClasses.length).fill(0.4),
  usualNats: null,
};

/** An alignment whose element i has `lengths[i]` frames that lose `losses[i]` each. */
function aligned(phones: string[], lengths: number[], losses: number[] = []): Alignment {
  const spread = (of: (element: number) => number): number[] =>
    lengths.flatMap((length, element) => Array.from({ length }, () => of(element)));
  const path = Int32Array.from(spread((element) => element));
  return {
    chain: chainOf(phones)!,
    hopMs: 12,
    path,
    heard: Int16Array.from(path, (element) => (element % 2 === 0 ? 0 : 5)),
    losses: Float32Array.from(spread((element) => losses[element] ?? 0)),
  };
}

const phones = ['PAU', 'S', 'AA1', 'B', 'IY1', 'T', '.'];
const usual = [5, 6, 0, 6, 0, 6, 0, 6, 0, 6, 5];

it('finds nothing in a take that fits', () => {
  expect(wordEvidence(aligned(phones, usual), means, 1, 1)).toEqual([]);
});

it('finds the sounds that fit nothing, and where they are', () => {
  const losses = [0, 0, 0, 5, 0, 5];
  const [stretch] = wordEvidence(aligned(phones, usual, losses), means, 1, 10);
  expect(stretch).toMatchObject({ elementFrom: 3, elementTo: 6, frameFrom: 11, frameTo: 23 });
  expect(stretch!.nats).toBeCloseTo(12 * (5 - 1.2), 3);
});

it('finds sounds that were squeezed in because they are missing, and one that is drawn out', () => {
  const squeezed = [5, 6, 0, 1, 0, 1, 0, 1, 0, 6, 5];
  const [missing] = wordEvidence(aligned(phones, squeezed), means, 1, 10);
  expect(missing).toMatchObject({ elementFrom: 3, elementTo: 8 });
  const drawn = [5, 6, 0, 90, 0, 6, 0, 6, 0, 6, 5];
  expect(wordEvidence(aligned(phones, drawn), means, 1, 10)[0]).toMatchObject({ elementFrom: 3, elementTo: 4 });
});

it('finds each of two stretches, the worse first', () => {
  const losses = [0, 4, 0, 0, 0, 0, 0, 0, 0, 6];
  const found = wordEvidence(aligned(phones, usual, losses), means, 1, 10);
  expect(found.map(({ elementFrom }) => elementFrom)).toEqual([9, 1]);
});

it('tells silences inside from those at the ends, and marked ones from others', () => {
  const written = ['PAU', 'S', 'AA1', ',', 'B', 'IY1', 'T', '.'];
  const silences = silencesOf(aligned(written, [9, 6, 4, 6, 20, 6, 0, 6, 7, 6, 9]));
  expect(silences.map(({ from, to, marked }) => [to - from, marked])).toEqual([
    [4, false],
    [20, true],
    [7, false],
  ]);
});

it('does not hold against a take what its voice always says unclearly, nor a vowel that nobody has met', () => {
  const losses = [0, 0, 0, 5];
  const natsWith = (usualNats: SoundMeans['usualNats']) =>
    wordEvidence(aligned(phones, usual, losses), { ...means, usualNats }, 1, 1).map(({ nats }) => Math.round(nats));
  expect(natsWith(null)).toEqual([23]);
  expect(natsWith({ AA1: 3, IY1: 0 })).toEqual([20]);
  expect(natsWith({ AA1: 30, IY1: 0 })).toEqual([]);
  expect(natsWith({ IY1: 0 })).toEqual([]);
});
