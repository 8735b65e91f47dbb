import type { Language, TimedLine } from '@voicemill/contracts';
import { styleOf } from './caption-style';

/** A stretch of a line's text that is not cut: a word with the marks around it. */
export interface WordPiece {
  text: string;
  startMs: number;
  endMs: number;
}

/**
 * Cuts a line's text before each of its timed words, so that the pieces joined are the text. Where a word's written
 * form is not in the text (or the times are only estimated) it stays with what is before it.
 */
export function wordPieces(line: TimedLine): WordPiece[] {
  const { text, startMs, endMs } = line;
  const { language } = styleOf(text);
  const cuts: { at: number; startMs: number; endMs: number }[] = [];
  let from = 0;
  for (const word of line.source === 'estimated' ? [] : line.words) {
    const found = word.text === '' ? -1 : text.indexOf(word.text, from);
    if (found < 0) continue;
    from = found + word.text.length;
    const at = cutBefore(text, found, language);
    const last = cuts.at(-1);
    if (last && at <= last.at) last.endMs = word.endMs;
    else cuts.push({ at, startMs: word.startMs, endMs: word.endMs });
  }
  if (cuts.length === 0) return [{ text, startMs, endMs }];
  return cuts.map((cut, index) => ({
    text: text.slice(index === 0 ? 0 : cut.at, cuts[index + 1]?.at),
    startMs: index === 0 ? startMs : cut.startMs,
    endMs: index === cuts.length - 1 ? endMs : Math.max(cut.startMs, cut.endMs),
  }));
}

/** Where a cue may begin that begins with the word at `at`: quotes and brackets that open before it go with it. */
function cutBefore(text: string, at: number, language: Language): number {
  const belongsToWord = language === 'zh' ? /[“‘（《「『【〈(["']/ : /[^\s—]/;
  let cut = at;
  while (cut > 0 && belongsToWord.test(text.charAt(cut - 1))) cut -= 1;
  return cut;
}
