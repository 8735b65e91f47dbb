import type { FullStop } from '../normalise/reading';

/** What a mark asks for: a short pause, the end of a statement or question, or the end of a paragraph. */
export type Pause = 'none' | 'light' | 'clause' | 'ellipsis' | 'statement' | 'question' | 'paragraph';

/** A stretch of the line: something said, a mark, or neither (blanks, quotation marks, emoji). Tokens cover the line without gaps. */
export interface Token {
  start: number;
  end: number;
  spoken: string;
  pause: Pause;
  fullStop: FullStop;
  /** Belongs to what stands before it; a cut here is the last resort. */
  glued: boolean;
  /** Plain Han text, which still has to be divided into words. */
  plainHan: boolean;
}

export function token(start: number, end: number, given: Partial<Token> = {}): Token {
  return { start, end, spoken: '', pause: 'none', fullStop: 'none', glued: false, plainHan: false, ...given };
}
