import { explainLine } from '@voicemill/text';
import fc from 'fast-check';
import { isChanged, spokenPieces } from './spoken-pieces';

const piecesOf = (text: string, language: 'en' | 'zh') => {
  const { spoken, tokens } = explainLine(text, language);
  return spokenPieces(spoken, tokens);
};
const changedIn = (text: string, language: 'en' | 'zh') =>
  piecesOf(text, language).flatMap(({ token }) => (token && isChanged(token) ? [[token.written, token.spoken]] : []));

it('marks what is said otherwise than it is written, and nothing else', () => {
  expect(changedIn('Dr. Smith paid $3.50 (cash).', 'en')).toEqual([
    ['Dr.', 'doctor'],
    ['$3.50', 'three dollars and fifty cents'],
  ]);
  expect(changedIn('共100行，我说read。', 'zh')).toEqual([['100', '一百']]);
  expect(changedIn('Nothing to mark here.', 'en')).toEqual([]);
});

it('the pieces joined are what is said, and every word that is said has its piece', () => {
  const words = "Dr. |It |read |5km|$3.50|(|)|, |. |他|行|100|银行|，|。|😀|***|A|3:30 p.m.| |'|re-read |Mr. ".split(
    '|',
  );
  const line = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, fc.constantFrom('en' as const, 'zh' as const), (text, language) => {
      const { spoken, tokens } = explainLine(text, language);
      const pieces = spokenPieces(spoken, tokens);
      expect(pieces.map((piece) => piece.text).join('')).toBe(spoken);
      expect(pieces.flatMap(({ token }) => token ?? [])).toEqual(tokens.filter((token) => token.spoken !== ''));
    }),
    { numRuns: 2000 },
  );
});
