import fc from 'fast-check';
import { chapterName, numbered, rowName, slugOf } from './delivery-names';

describe('names of delivered files', () => {
  it.each([
    ['Lesson 3: Numbers & dates', 'lesson-3-numbers-dates'],
    ['第三课：数字', '第三课-数字'],
    ['../../etc/passwd', 'etc-passwd'],
    ['???', 'untitled'],
    ['Ａ１ ﬁne', 'a1-fine'],
    ['İstanbul, a café', 'istanbul-a-café'],
  ])('%s becomes %s', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('never holds anything a file system or a shell could stumble over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u);
        expect([...slug].length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('sorts by name as by number, past 999 too', () => {
    const names = [1, 10, 999, 1000, 12_345].map((number) => numbered(number, 12_345, 4));
    expect([...names].sort()).toEqual(names);
  });

  it('numbers chapters and rows', () => {
    expect(chapterName(2, 12, 'The Speckled Band')).toBe('02-the-speckled-band');
    expect(rowName(7, 24, 'L1-07')).toBe('rows/0007_l1-07');
    expect(rowName(7, 24, null)).toBe('rows/0007');
  });
});
