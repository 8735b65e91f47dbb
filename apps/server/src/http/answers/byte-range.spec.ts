import fc from 'fast-check';
import { parseByteRange } from './byte-range';

describe('a Range header', () => {
  it.each([
    ['bytes=0-0', 10, { start: 0, end: 0 }],
    ['bytes=2-5', 10, { start: 2, end: 5 }],
    ['bytes=2-', 10, { start: 2, end: 9 }],
    ['bytes=-3', 10, { start: 7, end: 9 }],
    ['bytes=-30', 10, { start: 0, end: 9 }],
    ['bytes=8-99', 10, { start: 8, end: 9 }],
    [' Bytes = 1 - 2 ', 10, { start: 1, end: 2 }],
    ['bytes=10-', 10, 'outside'],
    ['bytes=10-12', 10, 'outside'],
    ['bytes=-0', 10, 'outside'],
    ['bytes=0-', 0, 'outside'],
    ['bytes=5-2', 10, 'whole'],
    ['bytes=0-1,3-4', 10, 'whole'],
    ['lines=0-1', 10, 'whole'],
    ['bytes=-', 10, 'whole'],
    ['bytes=a-b', 10, 'whole'],
    [undefined, 10, 'whole'],
  ])('%s of %i bytes', (header, bytes, expected) => {
    expect(parseByteRange(header, bytes)).toEqual(expected);
  });

  it('never asks for a byte that is not there', () => {
    const number = fc.option(fc.nat(1500), { nil: '' });
    fc.assert(
      fc.property(number, number, fc.nat(1000), (first, last, bytes) => {
        const range = parseByteRange(`bytes=${first}-${last}`, bytes);
        if (typeof range === 'string') return true;
        return range.start >= 0 && range.start <= range.end && range.end < bytes;
      }),
    );
  });
});
