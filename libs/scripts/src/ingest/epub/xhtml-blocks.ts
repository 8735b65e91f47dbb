import type { BlockEvent } from '../block-events';
import type { ReadOptions } from '../ingested-line';
import type { MarkupEvent } from '../markup/read-markup';
import { isSceneMark } from '../text/scene-mark';
import { isInline, reasonToSkip } from './element-table';
import { OpenBlock } from './open-block';

interface List {
  ordered: boolean;
  next: number;
}

export interface XhtmlPlan {
  options: ReadOptions;
  /** Titles of chapters that begin at the element with this id. */
  chapters: Map<string, string[]>;
  /** The table of contents says where chapters begin, so headings do not. */
  hasContents: boolean;
}

/** Headings that begin no chapter have at least this level: they follow a scene break. */
const sectionDepth = 3;

/** Turns the elements of one document of a book into blocks, numbered from 1. */
export class XhtmlBlocks {
  private readonly block = new OpenBlock();
  private readonly lists: List[] = [];
  private depth = 0;
  /** Depth of the element that is being passed over. */
  private skippingAt: number | undefined;
  private headingDepth: number | undefined;
  private prefix = '';
  private row = 0;

  constructor(private readonly plan: XhtmlPlan) {}

  *take(event: MarkupEvent): Generator<BlockEvent> {
    if (event.kind === 'text') {
      if (this.skippingAt === undefined) this.block.add(event.text);
    } else if (event.kind === 'open') {
      this.depth += 1;
      if (this.skippingAt === undefined) yield* this.open(event.name, event.attributes);
    } else {
      yield* this.close(event.name);
      this.depth -= 1;
    }
  }

  *end(): Generator<BlockEvent> {
    yield* this.flush();
  }

  private *open(name: string, attributes: Record<string, string>): Generator<BlockEvent> {
    const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined);
    const titles = id === undefined ? undefined : this.plan.chapters.get(id);
    if (titles) yield* this.beginChapters(titles);
    const reason = reasonToSkip(name, attributes, this.plan.options);
    if (reason !== undefined) {
      if (!isInline(name)) yield* this.flush();
      this.skippingAt = this.depth;
      if (reason) yield { kind: 'skipped', counted: reason };
    } else if (name === 'br') this.block.add('\n');
    else if (isInline(name)) this.block.open(name, attributes, this.depth);
    else yield* this.openBlock(name, attributes);
  }

  private *beginChapters(titles: string[]): Generator<BlockEvent> {
    yield* this.flush();
    for (const title of titles) yield { kind: 'chapter', title };
  }

  private *openBlock(name: string, attributes: Record<string, string>): Generator<BlockEvent> {
    yield* this.flush();
    if (name === 'hr') yield { kind: 'scene' };
    else if (name === 'ol' || name === 'ul') {
      this.lists.push({ ordered: name === 'ol', next: Number.parseInt(attributes['start'] ?? '1', 10) || 1 });
    } else if (name === 'li') this.beginItem(attributes);
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) this.headingDepth = this.plan.hasContents ? Math.max(sectionDepth, Number(level)) : Number(level);
  }

  private beginItem(attributes: Record<string, string>): void {
    const list = this.lists[this.lists.length - 1];
    if (!list?.ordered) return;
    list.next = Number.parseInt(attributes['value'] ?? '', 10) || list.next;
    this.prefix = `${list.next}. `;
    list.next += 1;
  }

  private *close(name: string): Generator<BlockEvent> {
    if (this.skippingAt !== undefined) {
      if (this.skippingAt === this.depth) this.skippingAt = undefined;
    } else if (isInline(name)) {
      if (this.block.close(this.depth)) yield { kind: 'skipped', counted: 'footnote-mark' };
    } else {
      yield* this.flush();
      if (name === 'ol' || name === 'ul') this.lists.pop();
      if (/^h[1-6]$/.test(name)) this.headingDepth = undefined;
    }
  }

  private *flush(): Generator<BlockEvent> {
    const text = this.block.take();
    if (!text) return;
    if (isSceneMark(text)) return yield { kind: 'scene' };
    this.row += 1;
    yield { kind: 'line', row: this.row, text: `${this.prefix}${text}`, headingDepth: this.headingDepth };
    this.prefix = '';
  }
}
