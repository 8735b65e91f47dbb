import type { ExplainedTokenView } from '@voicemill/contracts';

/** A stretch of what is said: a word with the token that it comes from, or the blanks and marks between words. */
export interface SpokenPiece {
  text: string;
  token?: ExplainedTokenView;
}

/** Whether a word is said otherwise than it is written: a number, a sign, an abbreviation, a word of a lexicon. */
export const isChanged = ({ written, spoken }: ExplainedTokenView): boolean => spoken !== '' && spoken !== written;

/** Cuts what is said at its words. The pieces joined are the spoken form. */
export function spokenPieces(spoken: string, tokens: readonly ExplainedTokenView[]): SpokenPiece[] {
  const pieces: SpokenPiece[] = [];
  let at = 0;
  for (const token of tokens) {
    const from = token.spoken === '' ? -1 : spoken.indexOf(token.spoken, at);
    if (from < 0) continue;
    if (from > at) pieces.push({ text: spoken.slice(at, from) });
    at = from + token.spoken.length;
    pieces.push({ text: token.spoken, token });
  }
  if (at < spoken.length) pieces.push({ text: spoken.slice(at) });
  return pieces;
}
