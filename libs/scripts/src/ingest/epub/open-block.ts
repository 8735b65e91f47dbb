import { flowingText } from '../markup/flowing-text';

const mark = /^[[(（【〔]?(?:\d{1,4}|[*†‡§¶]{1,3}|[ivx]{1,5}|注\d{0,3})[\])）】〕]?$/i;
const bracketed = /^[[(（【〔].*[\])）】〕]$/;

interface Capture {
  from: number;
  depth: number;
  isLink: boolean;
  isRaised: boolean;
}

/** The text of the block that is being read, from which marks of footnotes are taken out again once they are known to be some. */
export class OpenBlock {
  private text = '';
  private capture: Capture | undefined;

  add(text: string): void {
    this.text += text;
  }

  /** An inline element begins at this depth: a raised one, or a link to another place of the book, may be a mark. */
  open(name: string, attributes: Record<string, string>, depth: number): void {
    const isLink = name === 'a' && (attributes['href'] ?? '').includes('#');
    const isRaised = name === 'sup';
    if (!isLink && !isRaised) return;
    if (this.capture) {
      this.capture.isLink ||= isLink;
      this.capture.isRaised ||= isRaised;
    } else this.capture = { from: this.text.length, depth, isLink, isRaised };
  }

  /** @returns whether the element that ends was the mark of a footnote. */
  close(depth: number): boolean {
    if (this.capture?.depth !== depth) return false;
    const { from, isLink, isRaised } = this.capture;
    this.capture = undefined;
    const words = this.text.slice(from).trim();
    if (!isLink || !mark.test(words) || !(isRaised || bracketed.test(words))) return false;
    this.text = this.text.slice(0, from);
    return true;
  }

  /** The text so far; the next block begins empty. */
  take(): string {
    const text = flowingText(this.text);
    this.text = '';
    this.capture = undefined;
    return text;
  }
}
