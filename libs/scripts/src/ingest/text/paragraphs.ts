import type { BlockEvent } from '../block-events';
import { physicalLineLimitCharacters } from '../limits';
import { flowingText } from '../markup/flowing-text';
import { isHeading } from './heading-rule';
import type { PhysicalLine } from './physical-lines';
import { isSceneMark } from './scene-mark';
import { endsSentence, indentOf } from './wrap-statistics';

const listItem = /^\s*(?:[-*•]\s|\d{1,3}[.)、]\s)/;

/** Lines of one paragraph as one text; a word that was cut at a hyphen keeps the hyphen, since it may be its own. */
function joinParagraph(lines: string[]): string {
  return flowingText(lines.join('\n').replace(/(\p{L}-)[ \t]*\n[ \t]*(?=\p{Ll})/gu, '$1'));
}

/** Gathers the lines of a wrapped text into paragraphs. */
class Gathering {
  private lines: string[] = [];
  private characters = 0;
  private row = 0;

  *take({ row, text }: PhysicalLine): Generator<BlockEvent> {
    const heading = this.lines.length === 0 && isHeading(text);
    if (!text.trim() || heading || isSceneMark(text)) yield* this.close();
    if (!text.trim()) return;
    if (heading) return yield { kind: 'line', row, text: flowingText(text), headingDepth: 1 };
    if (isSceneMark(text)) return yield { kind: 'scene' };
    if (this.beginsParagraph(text)) yield* this.close();
    if (this.lines.length === 0) this.row = row;
    this.lines.push(text);
    this.characters += text.length;
    // No paragraph; told now, so that the memory stays flat.
    if (this.characters > physicalLineLimitCharacters) yield* this.close();
  }

  private beginsParagraph(text: string): boolean {
    const before = this.lines[this.lines.length - 1];
    if (before === undefined) return false;
    const indent = indentOf(text);
    return (indent > 0 && (indent > indentOf(before) || endsSentence(before))) || listItem.test(text);
  }

  *close(): Generator<BlockEvent> {
    const text = joinParagraph(this.lines);
    if (text) yield { kind: 'line', row: this.row, text };
    this.lines = [];
    this.characters = 0;
  }
}

/** Headings, paragraphs and scene breaks of a plain text. `hardWrapped`: a paragraph goes on until a blank or indented line. */
export async function* readParagraphs(
  lines: AsyncIterable<PhysicalLine>,
  hardWrapped: boolean,
): AsyncGenerator<BlockEvent> {
  const gathering = new Gathering();
  for await (const line of lines) {
    yield* gathering.take(line);
    if (!hardWrapped) yield* gathering.close();
  }
  yield* gathering.close();
}
