import { readInlineOverrides } from '../lexicons/inline-overrides';
import type { Directive } from './directives';
import { FaultList } from './fault-list';
import { readFrontMatter } from './front-matter';
import type { IngestReport, LineSink, ScriptHead, ScriptInput } from './ingested-line';
import { chapterLimitCharacters, pauseLimitMs } from './limits';
import { LineHolder } from './line-holder';
import type { MarkdownEvent, MarkdownPlace } from './markdown-events';
import { Tally } from './tally';
import { checkText, type TextFault } from './text-rules';

/** Headings down to this level begin a chapter. */
const chapterDepth = 2;

/** Turns the events of one Markdown file into lines, faults and counts. */
export class MarkdownReading {
  readonly faults: FaultList;
  private readonly skipped = new Tally();
  private readonly holder: LineHolder;
  private head: Omit<ScriptHead, 'kind' | 'title' | 'encoding'> & { title?: string } = {};
  private firstHeading: string | undefined;
  private voice: string | undefined;
  /** A chapter whose heading was refused: the next line begins it all the same. */
  private pendingChapter: string | undefined;
  private rowsRead = 0;

  constructor(
    private readonly input: Pick<ScriptInput, 'name' | 'faultsListed' | 'isPart'>,
    private readonly nameTitle: string,
    sink: LineSink,
  ) {
    this.faults = new FaultList(input.name, input.faultsListed);
    this.holder = new LineHolder(sink, () => this.title);
  }

  private get title(): string {
    return this.head.title ?? this.firstHeading ?? this.nameTitle;
  }

  /** The voice that has to be written on the lines, because the script as a whole does not have it. */
  private get ownVoice(): string | undefined {
    return this.input.isPart ? this.head.voice : undefined;
  }

  async take(event: MarkdownEvent): Promise<void> {
    if (event.kind === 'line') await this.takeLine(event);
    else if (event.kind === 'scene') this.breakScene();
    else if (event.kind === 'directive') this.takeDirective(event.directive, event);
    else if (event.kind === 'skipped') this.skipped.add(event.counted);
    else if (event.kind === 'fault') this.addFault(event.fault, event);
    else this.takeFrontMatter(event.source, event.row + 1);
  }

  private addFault({ reason, remedy }: TextFault, { row, column }: MarkdownPlace): void {
    this.faults.add({ row, column: String(column), reason, remedy });
  }

  private async takeLine(event: Extract<MarkdownEvent, { kind: 'line' }>): Promise<void> {
    this.rowsRead += 1;
    const depth = event.headingDepth;
    const opensChapter = depth !== undefined && depth <= chapterDepth;
    const { text, overrides, faults } = readInlineOverrides(event.text);
    if (opensChapter) this.pendingChapter = text.slice(0, chapterLimitCharacters);
    if (depth === 1) this.firstHeading ??= this.pendingChapter;
    const fault = faults[0] ?? checkText(text, opensChapter ? chapterLimitCharacters : undefined);
    if (fault) return this.addFault(fault, event);
    if (depth !== undefined && !opensChapter) this.breakScene();
    const chapter = this.pendingChapter ?? null;
    this.pendingChapter = undefined;
    await this.holder.push({
      chapter,
      text,
      ...(overrides.length > 0 ? { overrides } : {}),
      voice: this.voice,
      sourceRow: event.row,
      breakAfter: 'paragraph',
    });
  }

  private breakScene(): void {
    if (this.holder.last) this.holder.last.breakAfter = 'scene';
  }

  private takeDirective(directive: Directive, place: MarkdownPlace): void {
    if (directive.kind === 'bad') return this.addFault(directive.fault, place);
    if (directive.kind === 'voice') {
      this.voice = directive.voice ?? this.ownVoice;
      return;
    }
    const line = this.holder.last;
    if (!line) {
      const reason = 'This pause has no line before it.';
      return this.addFault({ reason, remedy: 'Put it below the line that it is to follow.' }, place);
    }
    const pauseMs = (line.pauseMs ?? 0) + directive.pauseMs;
    if (pauseMs <= pauseLimitMs) line.pauseMs = pauseMs;
    else {
      const reason = `The pauses after this line add up to ${pauseMs} ms.`;
      this.addFault({ reason, remedy: `Keep them within ${pauseLimitMs} ms together.` }, place);
    }
  }

  private takeFrontMatter(source: string, firstRow: number): void {
    const { head, faults, unknown } = readFrontMatter(source, firstRow);
    this.head = head;
    this.voice = this.ownVoice;
    this.faults.add(...faults);
    for (const key of unknown) this.skipped.add(`front-matter:${key}`);
  }

  /** Hands over the last line. */
  async end(encoding: string): Promise<IngestReport> {
    await this.holder.end();
    return {
      head: { ...this.head, kind: 'markdown', title: this.title, encoding },
      rowsRead: this.rowsRead,
      linesAccepted: this.holder.accepted,
      readToEnd: true,
      faults: this.faults.listed,
      faultsTotal: this.faults.total,
      skipped: this.skipped.toRecord(),
    };
  }
}
