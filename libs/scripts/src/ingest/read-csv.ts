import { columnTitle, mapHeader, type CsvColumns } from './csv-columns';
import type { BrokenRow, CellRow, CsvRow } from './csv-rows';
import { FaultList, type Fault } from './fault-list';
import { unsupportedFile } from './file-refusals';
import type { IngestReport, LineSink, ScriptInput } from './ingested-line';
import { LineHolder } from './line-holder';
import { openTable } from './open-table';
import { RowRules } from './row-rules';
import { Tally } from './tally';
import { titleOfName } from './title-of-name';

function brokenFault(columns: CsvColumns | undefined, row: BrokenRow): Fault {
  const column = columns && columnTitle(columns, row.cellIndex);
  const why =
    row.broken === 'too-long'
      ? 'The row is longer than a million bytes, as if a quote were never closed'
      : 'A quote that opens in this row is never closed';
  const remedy = 'Close the quote in this row and write each quote inside a quoted cell twice.';
  return { row: row.row, column, reason: `${why}; this row and all below it could not be read.`, remedy };
}

/** Reads one table, row by row. */
class CsvReading {
  columns: CsvColumns | undefined;
  rowsRead = 0;
  readToEnd = true;
  readonly faults: FaultList;
  readonly skipped = new Tally();
  private rules: RowRules | undefined;
  private chapter: string | undefined;
  private chapterSent: string | undefined;

  constructor(
    private readonly input: ScriptInput,
    private readonly holder: LineHolder,
  ) {
    this.faults = new FaultList(input.name, input.faultsListed);
  }

  async take(row: CsvRow): Promise<void> {
    if ('broken' in row) {
      this.rowsRead += 1;
      this.readToEnd = false;
      this.faults.add(brokenFault(this.columns, row));
    } else if (this.columns && this.rules) {
      this.rowsRead += 1;
      await this.takeCells(this.columns, this.rules, row);
    } else if (row.cells.some((cell) => cell.trim())) {
      this.columns = mapHeader(this.input.name, row.row, row.cells, this.input.options?.columns);
      this.rules = new RowRules(this.columns);
    }
  }

  private async takeCells(columns: CsvColumns, rules: RowRules, row: CellRow): Promise<void> {
    if (row.cells.every((cell) => !cell.trim())) return this.skipped.add('blank-row');
    if (row.strayQuoteAt !== undefined) {
      const reason = 'Text follows the closing quote of this cell, so where the cell and the row end is uncertain.';
      const remedy = 'Close the quote at the end of the cell and write each quote inside it twice.';
      return this.faults.add({ row: row.row, column: columnTitle(columns, row.strayQuoteAt), reason, remedy });
    }
    const reading = rules.read(row.row, row.cells);
    this.chapter = reading.chapter ?? this.chapter;
    this.faults.add(...reading.faults);
    for (const index of columns.unknown) {
      if (row.cells[index]?.trim()) this.skipped.add(`column:${columnTitle(columns, index)}`);
    }
    if (!reading.line) return;
    const chapter = this.chapter === this.chapterSent ? null : (this.chapter ?? null);
    this.chapterSent = this.chapter;
    await this.holder.push({ ...reading.line, chapter, breakAfter: 'paragraph' });
  }
}

/**
 * Reads a CSV as a stream in flat memory (the ids of its rows are all that is kept). A chapter goes on while its cell is empty or the
 * same; a title that comes back later begins another chapter. Throws AppError for a file that cannot be read at all, possibly after
 * lines have reached the sink: the caller has to drop those.
 */
export async function readCsv(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const { rows, encoding, close } = await openTable(input);
  const title = titleOfName(input.name);
  const holder = new LineHolder(sink, () => title);
  const reading = new CsvReading(input, holder);
  try {
    for await (const row of rows) await reading.take(row);
  } finally {
    await close();
  }
  await holder.end();
  if (!reading.columns && reading.faults.total === 0) {
    throw unsupportedFile(
      input.name,
      'The file is empty.',
      'Upload a file with a header and at least one row of text.',
    );
  }
  if (holder.accepted === 0 && reading.faults.total === 0) {
    throw unsupportedFile(
      input.name,
      'The file has a header but no row of text.',
      'Write at least one row below the header.',
    );
  }
  return {
    head: { kind: 'csv', title, encoding: encoding() },
    rowsRead: reading.rowsRead,
    linesAccepted: holder.accepted,
    faults: reading.faults.listed,
    faultsTotal: reading.faults.total,
    readToEnd: reading.readToEnd,
    skipped: reading.skipped.toRecord(),
  };
}
