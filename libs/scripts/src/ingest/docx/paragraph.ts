import { flowingText } from '../markup/flowing-text';
import { headingOfOutline, type ParagraphStyle } from './styles';

/** One paragraph of a document while it is read. */
export class Paragraph {
  style: ParagraphStyle = {};
  /** Ids of the notes that it refers to, with their kind: `footnote 3`. */
  readonly notes: string[] = [];
  private written = '';

  constructor(private readonly styles: Map<string, ParagraphStyle>) {}

  add(text: string): void {
    this.written += text;
  }

  get text(): string {
    return flowingText(this.written);
  }

  /** Takes one of the paragraph's own properties, which go over those of its style. */
  setProperty(name: string, value: string | undefined): void {
    if (name === 'pStyle') this.style = { ...this.styles.get(value ?? ''), ...this.style };
    else if (name === 'outlineLvl') this.style = { ...this.style, heading: headingOfOutline(value) };
    else if (name === 'numId') this.style = { ...this.style, numberingId: value };
    else if (name === 'ilvl') this.style = { ...this.style, numberingLevel: Number(value ?? 0) };
  }
}
