import type { BlockEvent, SpokenBlock } from './block-events';
import { FaultList } from './fault-list';
import { unsupportedFile } from './file-refusals';
import type { IngestReport, LineSink, ScriptHead, ScriptInput } from './ingested-line';
import { chapterLimitCharacters } from './limits';
import { LineHolder } from './line-holder';
import { Tally } from './tally';
import { checkText, type TextFault } from './text-rules';

/** Headings down to this level begin a chapter. */
const chapterDepth = 2;

/** Turns the blocks of one text, book or subtitle file into lines, faults and counts. */
export class BlockReading {
  private readonly faults: FaultList;
  private readonly skipped = new Tally();
  private readonly holder: LineHolder;
  private pendingChapter: string | undefined;
  private rowsRead = 0;
  private part: string | undefined;

  /** `title` stands for the chapter of lines above the first heading. */
  constructor(
    private readonly input: Pick<ScriptInput, 'name' | 'faultsListed'>,
    private readonly title: string,
    sink: LineSink,
  ) {
    this.faults = new FaultList(input.name, input.faultsListed);
    this.holder = new LineHolder(sink, () => title);
  }

  /** What follows comes from this file of an archive; rows are counted anew in it. */
  enterPart(path: string): void {
    this.part = path;
  }

  private addFault(place: { row: number; column?: string }, { reason, remedy }: TextFault): void {
    const file = this.part === undefined ? this.input.name : `${this.input.name}/${this.part}`;
    this.faults.add({ file, ...place, reason, remedy });
  }

  async take(event: BlockEvent): Promise<void> {
    if (event.kind === 'line') await this.takeLine(event);
    else if (event.kind === 'chapter') this.openChapter(event.title);
    else if (event.kind === 'scene') this.breakScene();
    else if (event.kind === 'skipped') this.skipped.add(event.counted);
    else {
      this.rowsRead += 1;
      this.addFault({ row: event.row, column: event.column }, event.fault);
    }
  }

  private openChapter(title: string): void {
    // Two at one place are a part and its first chapter.
    const whole = this.pendingChapter ? `${this.pendingChapter} – ${title}` : title;
    this.pendingChapter = whole.slice(0, chapterLimitCharacters);
  }

  private breakScene(): void {
    if (this.holder.last) this.holder.last.breakAfter = 'scene';
  }

  private async takeLine({ row, text, headingDepth, speaker, targetMs }: SpokenBlock): Promise<void> {
    this.rowsRead += 1;
    const opensChapter = headingDepth !== undefined && headingDepth <= chapterDepth;
    if (opensChapter) this.pendingChapter = text.slice(0, chapterLimitCharacters);
    const fault = checkText(text, opensChapter ? chapterLimitCharacters : undefined);
    if (fault) return this.addFault({ row }, fault);
    if (headingDepth !== undefined && !opensChapter) this.breakScene();
    const chapter = this.pendingChapter ?? null;
    this.pendingChapter = undefined;
    const source = { sourceFile: this.part, sourceRow: row };
    await this.holder.push({ chapter, text, speaker, targetMs, ...source, breakAfter: 'paragraph' });
  }

  /** Hands over the last line. Throws InvalidInput (`unsupported-file`) when nothing was there to be spoken. */
  async end(head: Omit<ScriptHead, 'title'> & { title?: string }): Promise<IngestReport> {
    await this.holder.end();
    if (this.holder.accepted === 0 && this.faults.total === 0) {
      const remedy = 'Upload a file with at least one paragraph of text.';
      throw unsupportedFile(this.input.name, 'The file has nothing to speak.', remedy);
    }
    return {
      head: { ...head, title: head.title ?? this.title },
      rowsRead: this.rowsRead,
      linesAccepted: this.holder.accepted,
      readToEnd: true,
      faults: this.faults.listed,
      faultsTotal: this.faults.total,
      skipped: this.skipped.toRecord(),
    };
  }
}
