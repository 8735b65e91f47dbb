import type { BreakKind } from '@voicemill/contracts';
import type { VoicedToken } from '../phonemise/voice-tokens';
import { findBoundaries, type Boundary } from './boundaries';
import { cutSentence } from './cut-sentence';
import type { SliceLimits } from './limits';
import { mergeShort } from './merge-short';
import { fits, sizeOf, sumUp, type Sums } from './size';

/** Tokens [from, to) of one slice and what ends after it. */
export interface SliceRange {
  from: number;
  to: number;
  breakAfter: BreakKind;
}

export interface SlicePlan {
  ranges: SliceRange[];
  /** Indexes of the tokens after which a sentence ends, also inside a slice. */
  sentenceEnds: ReadonlySet<number>;
}

function breakOf(boundary: Boundary): BreakKind {
  if (boundary === 'paragraph' || boundary === 'sentence') return boundary;
  return boundary === 'clause' || boundary === 'light' ? 'clause' : 'none';
}

function sentencesOf(boundaries: readonly Boundary[]): SliceRange[] {
  const sentences: SliceRange[] = [];
  let from = 0;
  boundaries.forEach((boundary, at) => {
    const isLast = at === boundaries.length - 1;
    if (!isLast && boundary !== 'sentence' && boundary !== 'paragraph') return;
    sentences.push({ from, to: at + 1, breakAfter: isLast ? 'paragraph' : breakOf(boundary) });
    from = at + 1;
  });
  return sentences;
}

/** What says nothing goes with the sentence before it, at the very start with the one after it; the stronger break stays. */
function joinSilent(sentences: readonly SliceRange[], sums: Sums): SliceRange[] {
  const joined: SliceRange[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const lastIsSilent = last !== undefined && sizeOf(sums, last.from, last.to).words === 0;
    const isSilent = sizeOf(sums, sentence.from, sentence.to).words === 0;
    if (last === undefined || (!lastIsSilent && !isSilent)) {
      joined.push({ ...sentence });
      continue;
    }
    last.to = sentence.to;
    if (lastIsSilent || sentence.breakAfter === 'paragraph') last.breakAfter = sentence.breakAfter;
  }
  return joined;
}

function cutLong(sentence: SliceRange, boundaries: readonly Boundary[], sums: Sums, limits: SliceLimits): SliceRange[] {
  if (fits(sums, sentence.from, sentence.to, limits)) return [sentence];
  const ends = cutSentence(boundaries, sums, sentence.from, sentence.to, limits);
  const pieces = ends.map((to, at) => ({
    from: at === 0 ? sentence.from : ends[at - 1]!,
    to,
    breakAfter: to === sentence.to ? sentence.breakAfter : breakOf(boundaries[to - 1]!),
  }));
  return joinSilent(pieces, sums);
}

/**
 * Slices of a line: its sentences, each whole while it fits the hard limits, else cut into even pieces; sentences too
 * short to be spoken well alone join a neighbour. Ranges follow each other without gaps over all tokens.
 */
export function planSlices(text: string, tokens: readonly VoicedToken[], limits: SliceLimits): SlicePlan {
  const boundaries = findBoundaries(text, tokens);
  const sums = sumUp(tokens);
  const sentences = joinSilent(sentencesOf(boundaries), sums);
  const merged = mergeShort(sentences, sums, limits);
  return {
    ranges: merged.flatMap((sentence) => cutLong(sentence, boundaries, sums, limits)),
    sentenceEnds: new Set(
      boundaries.flatMap((boundary, at) => (boundary === 'sentence' || boundary === 'paragraph' ? [at] : [])),
    ),
  };
}
