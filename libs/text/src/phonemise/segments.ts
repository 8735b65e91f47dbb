import type { Token } from '../tokenise/token';

/** A word, a stretch of Han, or something whose sound is settled, inside one token's spoken form. */
export interface Segment {
  token: number;
  text: string;
  kind: 'han' | 'word' | 'forced';
}

const hanOrWord = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;

/** What the tokens say, in pieces that are read on their own. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  return tokens.flatMap(({ spoken, forced }, token): Segment[] => {
    if (forced !== null && forced.kind !== 'words') return [{ token, text: spoken, kind: 'forced' }];
    return Array.from(spoken.matchAll(hanOrWord), ([text]) => ({
      token,
      text,
      kind: /\p{Script=Han}/u.test(text) ? 'han' : 'word',
    }));
  });
}
