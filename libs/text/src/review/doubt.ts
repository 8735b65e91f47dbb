import type { Notation } from '@voicemill/contracts';

export const doubtKinds = ['polyphone', 'heteronym', 'unknown-word', 'number'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** A reading that a person should look at before it is spoken. */
export interface Doubt {
  kind: DoubtKind;
  /** The written word or character with its UTF-16 offsets in the line. */
  written: string;
  start: number;
  end: number;
  /** The best guess first; each written in `notation`, as a lexicon entry would have it. */
  candidates: readonly string[];
  notation: Notation;
  /** Neighbours by which a lexicon entry can tell this place from others; '' at an edge. */
  before: string;
  after: string;
}
