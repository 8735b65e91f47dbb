import type { Alignment } from '../align/align-phones';
import { chainOf } from '../align/phone-chain';
import { silencesOf } from './silences';

/** An alignment whose element i has `lengths[i]` frames, silent where it is a gap. */
function aligned(phones: string[], lengths: number[]): Alignment {
  const path = Int32Array.from(lengths.flatMap((length, element) => Array.from({ length }, () => element)));
  return {
    chain: chainOf(phones)!,
    hopMs: 12,
    path,
    heard: Int16Array.from(path, (element) => (element % 2 === 0 ? 0 : 5)),
    losses: new Float32Array(path.length),
  };
}

it('tells silences inside from those at the ends, and marked ones from others', () => {
  const written = ['PAU', 'S', 'AA1', ',', 'B', 'IY1', 'T', '.'];
  const silences = silencesOf(aligned(written, [9, 6, 4, 6, 20, 6, 0, 6, 7, 6, 9]));
  expect(silences.map(({ from, to, marked }) => [to - from, marked])).toEqual([
    [4, false],
    [20, true],
    [7, false],
  ]);
});
