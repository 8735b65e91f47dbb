import type { MarkupEvent } from '../markup/read-markup';

interface Level {
  /** `decimal`, `bullet`, `none`, `chineseCounting` and many more. */
  format: string;
  start: number;
}

/** List definitions of a document (ECMA-376 part 1, 17.9). */
export interface NumberingDefinitions {
  lists: Map<string, Level[]>;
  /** List by the id that paragraphs name. */
  listOfId: Map<string, string>;
}

/** Reads `word/numbering.xml`. */
export async function readNumbering(events: AsyncIterable<MarkupEvent>): Promise<NumberingDefinitions> {
  const found: NumberingDefinitions = { lists: new Map(), listOfId: new Map() };
  let levels: Level[] = [];
  let level: Level | undefined;
  let id = '';
  for await (const event of events) {
    if (event.kind !== 'open') continue;
    const { name, attributes } = event;
    const value = attributes['val'];
    if (name === 'abstractNum') found.lists.set(attributes['abstractNumId'] ?? '', (levels = []));
    else if (name === 'lvl') levels[Number(attributes['ilvl']) % 9 || 0] = level = { format: 'decimal', start: 1 };
    else if (name === 'start' && level) level.start = Number(value) || 0;
    else if (name === 'numFmt' && level) level.format = value ?? 'decimal';
    else if (name === 'num') {
      id = attributes['numId'] ?? '';
      // What follows overrides single levels of one use of a list; its own counters are enough for speech.
      level = undefined;
      levels = [];
    } else if (name === 'abstractNumId') found.listOfId.set(id, value ?? '');
  }
  return found;
}

/** Counts the items of the lists of one document. */
export class ListCounters {
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly definitions: NumberingDefinitions) {}

  /** What is spoken before the next item at this place: `3. `; nothing before a bullet. */
  next(numberingId: string, levelIndex: number): string {
    const level = this.definitions.lists.get(this.definitions.listOfId.get(numberingId) ?? '')?.[levelIndex];
    if (!level || level.format === 'bullet' || level.format === 'none') return '';
    const counts = this.counts.get(numberingId) ?? [];
    this.counts.set(numberingId, counts);
    // An item of a level begins the levels below it anew.
    counts.length = Math.min(counts.length, levelIndex + 1);
    counts[levelIndex] = (counts[levelIndex] ?? level.start - 1) + 1;
    return `${counts[levelIndex]}. `;
  }
}
