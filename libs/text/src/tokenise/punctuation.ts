import { token, type Pause, type Token } from './token';

interface MarkPattern {
  pattern: RegExp;
  pause: (written: string) => Pause;
}

/** Marks, in the order in which they are tried. Runs are bounded so that a line of a million dots stays cheap. */
const marks: readonly MarkPattern[] = [
  { pattern: /[.!?。！？｡…‥؟।]{1,40}/y, pause: (written) => terminatorPause(written) },
  { pattern: /[,;:，；：︰﹔;،؛]/y, pause: () => 'clause' },
  { pattern: /[、､]/y, pause: () => 'light' },
  { pattern: /[—–―⸺⸻]{1,20}|-{2,20}/y, pause: () => 'clause' },
  { pattern: /-(?=\s)/y, pause: () => 'clause' },
  { pattern: /[()[\]{}（）［］｛｝【】〔〕〖〗⟨⟩]/y, pause: () => 'light' },
];

function terminatorPause(written: string): Pause {
  if (/[?？؟]/.test(written)) return 'question';
  if (/[!！]/.test(written)) return 'statement';
  if (/[…‥]|\.{2,}/.test(written)) return 'ellipsis';
  return 'statement';
}

/** The mark that begins at `start`, or null. A hyphen inside a word is none; a lone one between blanks is a dash. */
export function markAt(text: string, start: number): Token | null {
  for (const { pattern, pause } of marks) {
    pattern.lastIndex = start;
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    if (written === '-' && start > 0 && !/\s/.test(text.charAt(start - 1))) continue;
    return token(start, start + written.length, { pause: pause(written) });
  }
  return null;
}
