import type { MarkupEvent } from '../markup/read-markup';

/** What a paragraph style says about reading (ECMA-376 part 1, 17.7.4). */
export interface ParagraphStyle {
  /** Level of a heading, from 1. */
  heading?: number;
  isTitle?: boolean;
  /** A line of a table of contents. */
  isContents?: boolean;
  numberingId?: string;
  numberingLevel?: number;
}

interface WrittenStyle extends ParagraphStyle {
  basedOn?: string;
}

/** Outline levels are 0 to 8; 9 stands for the body of the text. */
const bodyOutlineLevel = 9;

/** Level of a heading by an outline level as written; undefined for the body. */
export function headingOfOutline(written: string | undefined): number | undefined {
  const level = Number(written ?? bodyOutlineLevel);
  return Number.isInteger(level) && level >= 0 && level < bodyOutlineLevel ? level + 1 : undefined;
}

function ofName(name: string): ParagraphStyle {
  // Word writes the names of its own styles in English whatever its language; other programs may not.
  const heading = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  if (heading) return { heading: Number(heading) };
  if (/^(?:toc(?: heading|\s*\d)|目录\s*\d?)$/i.test(name)) return { isContents: true };
  return /^(?:title|标题)$/i.test(name) ? { isTitle: true } : {};
}

function takeElement(style: WrittenStyle, name: string, value: string | undefined): void {
  if (name === 'name') Object.assign(style, ofName(value ?? ''));
  else if (name === 'basedOn') style.basedOn = value;
  else if (name === 'outlineLvl') style.heading ??= headingOfOutline(value);
  else if (name === 'numId') style.numberingId = value;
  else if (name === 'ilvl') style.numberingLevel = Number(value ?? 0);
}

/** Reads `word/styles.xml`: paragraph styles by id, each with what it inherits. */
export async function readStyles(events: AsyncIterable<MarkupEvent>): Promise<Map<string, ParagraphStyle>> {
  const written = new Map<string, WrittenStyle>();
  let style: WrittenStyle | undefined;
  for await (const event of events) {
    if (event.kind === 'open' && event.name === 'style') {
      style = {};
      if (event.attributes['type'] === 'paragraph') written.set(event.attributes['styleId'] ?? '', style);
    } else if (event.kind === 'open' && style) takeElement(style, event.name, event.attributes['val']);
    else if (event.kind === 'close' && event.name === 'style') style = undefined;
  }
  return new Map([...written.keys()].map((id) => [id, inherited(written, id)]));
}

function inherited(written: Map<string, WrittenStyle>, id: string): ParagraphStyle {
  const chain: WrittenStyle[] = [];
  for (let at: string | undefined = id; at !== undefined;) {
    const style = written.get(at);
    // A style that is based on itself, however far round, says nothing more.
    if (!style || chain.includes(style)) break;
    chain.push(style);
    at = style.basedOn;
  }
  return Object.assign({}, ...chain.reverse()) as ParagraphStyle;
}
