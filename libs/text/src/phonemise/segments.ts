import type { Token } from '../tokenise/token';

/** A word, a stretch of Han, or something whose sound is settled, inside one token's spoken form. */
export interface Segment {
  token: number;
  text: string;
  kind: 'han' | 'word' | 'forced';
}

const hanOrWord = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;
const oneWord = /^[^\s\p{Script=Han}]+$/u;
const beginsHan = /^\p{Script=Han}/u;

/** What the tokens say, in pieces that are read on their own, in the order of the tokens. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  tokens.forEach(({ spoken, forced, plainHan }, token) => {
    if (forced !== null && forced.kind !== 'words') segments.push({ token, text: spoken, kind: 'forced' });
    else if (plainHan) segments.push({ token, text: spoken, kind: 'han' });
    else if (spoken === '') return;
    else if (oneWord.test(spoken)) segments.push({ token, text: spoken, kind: 'word' });
    else {
      for (const text of spoken.match(hanOrWord) ?? []) {
        segments.push({ token, text, kind: beginsHan.test(text) ? 'han' : 'word' });
      }
    }
  });
  return segments;
}
