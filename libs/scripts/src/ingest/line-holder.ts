import type { IngestedLine, LineSink } from './ingested-line';

/** Holds one line back, because what ends after a line is known only when the next one is read. */
export class LineHolder {
  private held: IngestedLine | undefined;
  accepted = 0;

  /** `firstChapter` is the chapter's title when the file names none before its first line. */
  constructor(
    private readonly sink: LineSink,
    private readonly firstChapter: () => string,
  ) {}

  async push(line: IngestedLine): Promise<void> {
    if (this.accepted === 0) line.chapter ??= this.firstChapter();
    const before = this.held;
    this.held = line;
    this.accepted += 1;
    if (!before) return;
    if (line.chapter !== null) before.breakAfter = 'chapter';
    await this.sink(before);
  }

  /** The line before, as long as it can still be changed. */
  get last(): IngestedLine | undefined {
    return this.held;
  }

  async end(): Promise<void> {
    if (!this.held) return;
    this.held.breakAfter = 'chapter';
    await this.sink(this.held);
    this.held = undefined;
  }
}
