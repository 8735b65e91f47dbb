import { isHeading } from './heading-rule';
import { isSceneMark } from './scene-mark';

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const sentenceEnd = /[.!?…。！？：:；;]["'”’」』）)\]*_]*$/;

/** Widths beyond this are counted as this: no program wraps so far out. */
const widestColumns = 400;
/** Where programs and people wrap lines. */
const leastMargin = 24;
const mostMargin = 120;

/** Width of a line in columns of a terminal: a Chinese character takes two. */
function widthOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return Math.min(columns, widestColumns);
}

/** Blanks before the first character, in columns. */
export function indentOf(line: string): number {
  const blanks = /^[ \t\u3000]*/.exec(line)?.[0] ?? '';
  return [...blanks].reduce((sum, blank) => sum + (blank === '\t' ? 4 : blank === '\u3000' ? 2 : 1), 0);
}

export const endsSentence = (line: string): boolean => sentenceEnd.test(line.trimEnd());

/**
 * Decides whether the lines of a text are pieces of paragraphs (wrapped at a margin, blank lines between paragraphs) or paragraphs. Only
 * lines with another one right below tell: wrapped ones reach close to one margin and stop in the middle of sentences.
 */
export class WrapStatistics {
  private readonly widths = new Array<number>(widestColumns + 1).fill(0);
  private inner = 0;
  private midSentence = 0;
  private before: string | undefined;

  add(line: string): void {
    const text = line.trim();
    const counts = text !== '' && !isHeading(text) && !isSceneMark(text);
    if (counts && this.before !== undefined && indentOf(line) <= indentOf(this.before)) this.count(this.before);
    this.before = counts ? line : undefined;
  }

  private count(line: string): void {
    const width = widthOf(line.trimEnd());
    this.widths[width] = (this.widths[width] ?? 0) + 1;
    this.inner += 1;
    if (!endsSentence(line)) this.midSentence += 1;
  }

  get hardWrapped(): boolean {
    if (this.inner === 0) return false;
    const margin = this.widthBelow(0.9);
    if (margin < leastMargin || margin > mostMargin) return false;
    const nearMargin = this.widths.slice(Math.ceil(margin * 0.75)).reduce((sum, count) => sum + count, 0);
    return nearMargin >= this.inner * 0.6 && this.midSentence >= this.inner * 0.5;
  }

  /** The width that this share of the counted lines does not exceed. */
  private widthBelow(share: number): number {
    let seen = 0;
    return this.widths.findIndex((count) => (seen += count) >= this.inner * share);
  }
}
