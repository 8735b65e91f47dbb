import fc from 'fast-check';
import { chineseValue, compareNaturally } from './natural-order';

describe('natural order', () => {
  it.each([
    [['1.md', '2.md', '10.md', '10b.md']],
    [['a/2.txt', 'a/10.txt', 'b/1.txt']],
    [['第二章.txt', '第十章.txt', '第十一章.txt', '第二十章.txt', '第一百零八章.txt']],
    [['上册.txt', '中册.txt', '下册.txt']],
    [['Chapter 9', 'chapter 10', 'Chapter 11']],
    [['part1', 'part1/1.md', 'part2/1.md']],
    [['１.txt', '２.txt', '１０.txt']],
  ])('%j', (names) => {
    expect([...names].reverse().sort(compareNaturally)).toEqual(names);
  });

  it.each([
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零八', 108],
    ['三千两百', 3200],
    ['二〇二四', 2024],
    ['一万零三', 10_003],
    ['二十万', 200_000],
  ])('%s is %d', (numeral, value) => expect(chineseValue(numeral)).toBe(value));

  it('is one order of all names', () => {
    const part = fc.constantFrom('1', '2', '10', '一', '十', 'a', 'A', '第', '/', '.', ' ');
    const name = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) + 0);
        expect(compareNaturally(a, b) === 0).toBe(a === b);
        if (compareNaturally(a, b) <= 0 && compareNaturally(b, c) <= 0)
          expect(compareNaturally(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
