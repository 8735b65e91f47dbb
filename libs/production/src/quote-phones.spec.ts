import { addCounts, countKinds, kindsOf, noPhones } from './quote-phones';

describe('the kinds of phones', () => {
  it('tells the edges of a take from the marks inside, and English from Mandarin', () => {
    expect(kindsOf(['PAU', 'HH', 'AH0', ',', 'n', 'i3', '.'])).toEqual([
      'edge',
      'letter',
      'letter',
      'mark',
      'syllable',
      'syllable',
      'edge',
    ]);
  });

  it('knows a take that was cut out of its context, and one that only pauses', () => {
    expect(kindsOf(['AH0', ','])).toEqual(['letter', 'edge']);
    expect(kindsOf(['PAU', '.'])).toEqual(['edge', 'edge']);
    expect(kindsOf([])).toEqual([]);
  });

  it('counts them', () => {
    const counts = noPhones();
    addCounts(counts, countKinds(['PAU', 'AA1', ',', 'AA1', '?']));
    addCounts(counts, countKinds(['b', 'a1']));
    expect(counts).toEqual({ edge: 2, mark: 1, letter: 2, syllable: 2 });
  });
});
