import type { BlockEvent } from '../block-events';
import type { MarkupEvent } from '../markup/read-markup';
import { isSceneMark } from '../text/scene-mark';
import type { ListCounters } from './numbering';
import { Paragraph } from './paragraph';
import type { ParagraphStyle } from './styles';

/** Elements of a document that are not spoken, and the name under which the report counts them (ECMA-376 part 1, 17 and 22). */
const unspoken: Record<string, string> = {
  tbl: 'table',
  drawing: 'image',
  pict: 'image',
  object: 'image',
  oMath: 'math',
  oMathPara: 'math',
  del: 'struck-out',
  moveFrom: 'struck-out',
  // The same words again, for programs that do not know the first form.
  Fallback: '',
};
const hidingProperties: Record<string, string> = { vanish: 'hidden', strike: 'struck-out', dstrike: 'struck-out' };
const paragraphProperties = new Set(['pStyle', 'outlineLvl', 'numId', 'ilvl']);
const charactersOf: Record<string, string> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/i.test(value ?? '');

export interface DocxPlan {
  styles: Map<string, ParagraphStyle>;
  counters: ListCounters;
  /** Texts of notes by kind and id (`footnote 3`), to be spoken below the paragraph that refers to them; empty: they are counted. */
  notes: Map<string, string[]>;
}

/** Turns the elements of a document's body into blocks, numbered from 1. */
export class DocumentBlocks {
  /** Text of the first paragraph in the style of titles. */
  title: string | undefined;
  private readonly path: string[] = [];
  private paragraph: Paragraph | undefined;
  private skippingAt: number | undefined;
  private contentsFollow = false;
  /** Why the words of the run that is being read are not spoken. */
  private runHidden: string | undefined;
  private row = 0;

  constructor(private readonly plan: DocxPlan) {}

  *take(event: MarkupEvent): Generator<BlockEvent> {
    if (event.kind === 'text') this.takeText(event.text);
    else if (event.kind === 'open') {
      this.path.push(event.name);
      if (this.skippingAt === undefined) yield* this.open(event.name, event.attributes);
    } else {
      yield* this.close(event.name);
      this.path.pop();
    }
  }

  private get parent(): string | undefined {
    return this.path[this.path.length - 2];
  }

  private takeText(text: string): void {
    const spoken = this.skippingAt === undefined && this.runHidden === undefined;
    if (spoken && this.path[this.path.length - 1] === 't') this.paragraph?.add(text);
  }

  private *open(name: string, attributes: Record<string, string>): Generator<BlockEvent> {
    const reason = this.reasonToSkip(name);
    if (reason !== undefined) {
      this.skippingAt = this.path.length;
      this.contentsFollow = false;
      if (reason) yield { kind: 'skipped', counted: reason };
    } else if (name === 'p') this.paragraph = new Paragraph(this.plan.styles);
    else if (name === 'docPartGallery') this.contentsFollow = attributes['val'] === 'Table of Contents';
    else if (name === 'r') this.runHidden = undefined;
    else if (this.path.includes('pPr')) {
      if (paragraphProperties.has(name)) this.paragraph?.setProperty(name, attributes['val']);
    } else yield* this.openInRun(name, attributes);
  }

  private reasonToSkip(name: string): string | undefined {
    if (this.contentsFollow && name === 'sdtContent') return 'contents';
    return Object.hasOwn(unspoken, name) ? unspoken[name] : undefined;
  }

  private *openInRun(name: string, attributes: Record<string, string>): Generator<BlockEvent> {
    if (this.parent === 'rPr') {
      const hiding = hidingProperties[name];
      if (!hiding || !isOn(attributes['val']) || this.runHidden) return;
      this.runHidden = hiding;
      yield { kind: 'skipped', counted: hiding };
    } else if (this.parent === 'r' && this.runHidden === undefined) {
      const characters = charactersOf[name];
      if (characters) this.paragraph?.add(characters);
      const note = /^(footnote|endnote)Reference$/.exec(name)?.[1];
      if (!note) return;
      this.paragraph?.notes.push(`${note} ${attributes['id']}`);
      yield { kind: 'skipped', counted: 'footnote-mark' };
    }
  }

  private *close(name: string): Generator<BlockEvent> {
    if (this.skippingAt !== undefined) {
      if (this.skippingAt === this.path.length) this.skippingAt = undefined;
    } else if (name === 'r') this.runHidden = undefined;
    else if (name === 'p' && this.paragraph) {
      yield* this.end(this.paragraph);
      this.paragraph = undefined;
    }
  }

  private *end({ text, style, notes }: Paragraph): Generator<BlockEvent> {
    if (text) yield* this.spoken(text, style);
    for (const note of notes) {
      for (const words of this.plan.notes.get(note) ?? []) yield { kind: 'line', row: this.row, text: words };
    }
  }

  private *spoken(text: string, style: ParagraphStyle): Generator<BlockEvent> {
    if (style.isContents) return yield { kind: 'skipped', counted: 'contents' };
    if (isSceneMark(text)) return yield { kind: 'scene' };
    if (style.isTitle) this.title ??= text;
    this.row += 1;
    const { heading, numberingId, numberingLevel = 0 } = style;
    const number = heading || !numberingId ? '' : this.plan.counters.next(numberingId, numberingLevel);
    yield { kind: 'line', row: this.row, text: `${number}${text}`, headingDepth: heading };
  }
}
