import type { ChapterTimings } from '@voicemill/contracts';
import { cueGapMs, shortestCueMs, styleOf, textWidth } from './caption-style';
import { splitLine, type Cue } from './split-line';

export interface CaptionOptions {
  /**
   * Ends every cue with its last sound. Otherwise one that is too short or too fast to be read stays, as far as the
   * silence after it reaches.
   */
  exactEnds?: boolean;
}

/**
 * The cues of a file that holds these chapters, in order and never overlapping, in whole milliseconds.
 *
 * @param offsetsMs where in the file each chapter's first sample lies (as encodeDelivery reports).
 */
export function captionCues(chapters: ChapterTimings[], offsetsMs: number[], options: CaptionOptions = {}): Cue[] {
  const cues = chapters.flatMap(({ lines }, index) =>
    lines
      // A line of which nothing was spoken (a pause, a gap) has no time in which to be shown.
      .filter(({ startMs, endMs }) => endMs > startMs)
      .flatMap(splitLine)
      .map((cue) => moved(cue, offsetsMs[index] ?? 0)),
  );
  let atMs = 0;
  const ordered: Cue[] = [];
  for (const cue of cues) {
    const startMs = Math.max(cue.startMs, atMs);
    const endMs = Math.max(cue.endMs, startMs + 1);
    ordered.push({ ...cue, startMs, endMs });
    atMs = endMs;
  }
  return ordered.map((cue, index) => (options.exactEnds ? cue : held(cue, ordered[index + 1]?.startMs)));
}

const moved = (cue: Cue, byMs: number): Cue => ({
  ...cue,
  startMs: Math.max(0, Math.round(cue.startMs + byMs)),
  endMs: Math.max(0, Math.round(cue.endMs + byMs)),
});

/** Lets a cue stay for as long as reading it takes, where the next one leaves room. */
function held(cue: Cue, nextMs = Infinity): Cue {
  const text = cue.lines.join(' ');
  const readingMs = Math.ceil((textWidth(text) / styleOf(text).widthPerSecond) * 1000);
  const wantedMs = cue.startMs + Math.max(shortestCueMs, readingMs);
  return { ...cue, endMs: Math.max(cue.endMs, Math.min(wantedMs, nextMs - cueGapMs)) };
}
