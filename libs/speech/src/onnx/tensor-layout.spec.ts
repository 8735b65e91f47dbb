import { layOut } from './tensor-layout';
import { bucketLength } from './bucket-length';
import type { SpeakItem } from './thread-protocol';

const items = [
  [10, 1],
  [30, 1],
  [20, 2],
].map(([phones = 0, lengthScale = 1]) => ({ phoneIds: new Int32Array(phones), lengthScale }) as SpeakItem);

describe('layOut', () => {
  it('spreads one by one, what takes longest to say first', () => {
    expect(layOut(items, 'spread')).toEqual([[2], [1], [0]]);
  });

  it('leaves one tensor as it is', () => {
    expect(layOut(items, 'one-tensor')).toEqual([[0, 1, 2]]);
  });

  it('makes nothing of nothing', () => {
    expect(layOut([], 'spread')).toEqual([]);
    expect(layOut([], 'one-tensor')).toEqual([]);
  });
});

describe('bucketLength', () => {
  it('rounds up to a multiple', () => {
    expect([1, 32, 33, 250].map((length) => bucketLength(length, 32))).toEqual([32, 32, 64, 256]);
  });
});
