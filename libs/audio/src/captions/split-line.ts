import type { TimedLine } from '@voicemill/contracts';
import { longestCueMs, shortestCueMs, styleOf, textWidth, type CaptionStyle } from './caption-style';
import { wordPieces, type WordPiece } from './word-pieces';
import { wrapLines } from './wrap-lines';

/** One event of a caption file. */
export interface Cue {
  startMs: number;
  endMs: number;
  lines: string[];
}

/** No cue holds more pieces than this; bounds the search in a line without end. */
const mostPieces = 60;

const plain = (pieces: WordPiece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * The cues of one line: its text whole if it fits, else cut at word times where it costs least (dynamic programming
 * over the places between words): few cues, of even length, ending where a sentence or a clause does.
 */
export function splitLine(line: TimedLine): Cue[] {
  const style = styleOf(line.text);
  const pieces = wordPieces(line);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= pieces.length; to += 1) {
    let choice = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= Math.max(0, to - mostPieces); from -= 1) {
      const group = pieces.slice(from, to);
      // A single piece must do however long it is: there is nowhere to cut it.
      if (from < to - 1 && spanMs(group) > longestCueMs) break;
      const text = plain(group);
      if (from < to - 1 && wrapLines(text, style).length > style.maxLines) break;
      const cost = (best[from]?.cost ?? Infinity) + cueCost(text, group, style, to === pieces.length);
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const cues: Cue[] = [];
  for (let to = pieces.length; to > 0;) {
    const { from } = best[to] as { from: number };
    cues.unshift(toCue(pieces.slice(from, to), style));
    to = from;
  }
  return cues.filter(({ lines }) => lines.length > 0);
}

const spanMs = (group: WordPiece[]): number => (group.at(-1)?.endMs ?? 0) - (group[0]?.startMs ?? 0);

function cueCost(text: string, group: WordPiece[], style: CaptionStyle, isLast: boolean): number {
  const fullness = Math.min(1, textWidth(text) / (style.lineWidth * style.maxLines));
  const ending =
    isLast || /[.!?。！？…]["”’)）』」]*$/.test(text) ? 0 : /[,;:，；：、—–]["”’)）』」]*$/.test(text) ? 0.15 : 0.6;
  const hasty = spanMs(group) < shortestCueMs ? 0.8 : 0;
  return 1 + (1 - fullness) ** 2 + ending + hasty;
}

const toCue = (group: WordPiece[], style: CaptionStyle): Cue => ({
  startMs: group[0]?.startMs ?? 0,
  endMs: group.at(-1)?.endMs ?? 0,
  lines: wrapLines(plain(group), style),
});
