import { flowingText } from '../markup/flowing-text';

const mark = /^[[(（【〔]?(?:\d{1,4}|[*†‡§¶]{1,3}|[ivx]{1,5}|注\d{0,3})[\])）】〕]?$/i;
const bracketed = /^[[(（【〔].*[\])）】〕]$/;

interface Capture {
  text: string;
  depth: number;
  isLink: boolean;
  isRaised: boolean;
}

/** The text of the block that is being read, into which what may be the mark of a footnote goes once it is known to be none. */
export class OpenBlock {
  private text = '';
  private capture: Capture | undefined;

  add(text: string): void {
    if (this.capture) this.capture.text += text;
    else this.text += text;
  }

  /** An inline element begins at this depth: a raised one, or a link to another place of the book, may be a mark. */
  open(name: string, attributes: Record<string, string>, depth: number): void {
    const isLink = name === 'a' && (attributes['href'] ?? '').includes('#');
    const isRaised = name === 'sup';
    if (!isLink && !isRaised) return;
    if (this.capture) {
      this.capture.isLink ||= isLink;
      this.capture.isRaised ||= isRaised;
    } else this.capture = { text: '', depth, isLink, isRaised };
  }

  /** @returns whether the element that ends was the mark of a footnote. */
  close(depth: number): boolean {
    if (this.capture?.depth !== depth) return false;
    const { text, isLink, isRaised } = this.capture;
    this.capture = undefined;
    const words = text.trim();
    if (isLink && mark.test(words) && (isRaised || bracketed.test(words))) return true;
    this.text += text;
    return false;
  }

  /** The text so far; the next block begins empty. */
  take(): string {
    const text = flowingText(this.text + (this.capture?.text ?? ''));
    this.text = '';
    this.capture = undefined;
    return text;
  }
}
