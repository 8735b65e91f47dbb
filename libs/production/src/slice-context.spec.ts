import type { PreparedSlice } from '@voicemill/text';
import { withContext } from './slice-context';

const word = (text: string, phoneFrom: number, phoneTo: number) => ({ text, start: 0, end: 0, phoneFrom, phoneTo });
const slice = (
  phones: string,
  breakAfter: PreparedSlice['breakAfter'],
  words: PreparedSlice['words'],
): PreparedSlice => ({
  start: 0,
  end: 1,
  text: '',
  spoken: '',
  breakAfter,
  phones: phones.split(' '),
  words,
});
const first = slice('PAU DH AH0 K AE1 T .', 'clause', [word('the', 1, 3), word('cat', 3, 6)]);
const second = slice('PAU S AE1 T D AW1 N .', 'sentence', [word('sat', 1, 4), word('down', 4, 7)]);
const third = slice('PAU G OW1 .', 'paragraph', [word('go', 1, 3)]);
const line = [first, second, third];

describe('context over a cut inside a sentence', () => {
  it('speaks the next words behind a cut and keeps only its own', () => {
    const spoken = withContext(line, 0, 0.24, 250);
    expect(spoken.phones.join(' ')).toBe('PAU DH AH0 K AE1 T , S AE1 T .');
    expect(spoken.phones.slice(spoken.keepFrom, spoken.keepTo).join(' ')).toBe('PAU DH AH0 K AE1 T');
    expect(spoken.keptShift).toBe(0);
  });

  it('speaks the last words before a cut, and moves the word positions with what is cut off', () => {
    const spoken = withContext(line, 1, 0.24, 250);
    expect(spoken.phones.join(' ')).toBe('PAU K AE1 T , S AE1 T D AW1 N .');
    const kept = spoken.phones.slice(spoken.keepFrom, spoken.keepTo);
    expect(kept.join(' ')).toBe('S AE1 T D AW1 N .');
    const [, down] = second.words;
    expect(kept.slice((down?.phoneFrom ?? 0) + spoken.keptShift, (down?.phoneTo ?? 0) + spoken.keptShift)).toEqual([
      'D',
      'AW1',
      'N',
    ]);
  });

  it('adds nothing across a sentence end, with padding off, or past what the voice can hold', () => {
    expect(withContext(line, 2, 0.5, 250).phones).toEqual(third.phones);
    expect(withContext(line, 0, 0, 250).phones).toEqual(first.phones);
    expect(withContext(line, 0, 0.5, 10).phones).toEqual(first.phones);
  });

  it('takes more words for more seconds', () => {
    expect(withContext(line, 0, 0.5, 250).phones.length).toBeGreaterThan(withContext(line, 0, 0.2, 250).phones.length);
  });
});
