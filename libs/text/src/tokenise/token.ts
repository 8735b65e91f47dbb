import type { ForcedReading } from '../lexicon/forced-reading';
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
  /** Other ways to say what is written, where the text does not settle it. */
  alternatives: readonly string[];
  /** A lexicon or the text itself has settled how it sounds. */
  forced: ForcedReading | null;
  /** For plain Han: by code point, the readings that are settled. */
  forcedSyllables: readonly (string | undefined)[] | null;
}

/** Written out field by field: a line has hundreds of them, and to spread defaults over each cost more than to find them. */
export function token(start: number, end: number, given: Partial<Token> = {}): Token {
  return {
    start,
    end,
    spoken: given.spoken ?? '',
    pause: given.pause ?? 'none',
    fullStop: given.fullStop ?? 'none',
    glued: given.glued ?? false,
    plainHan: given.plainHan ?? false,
    alternatives: given.alternatives ?? none,
    forced: given.forced ?? null,
    forcedSyllables: given.forcedSyllables ?? null,
  };
}

const none: readonly string[] = [];
