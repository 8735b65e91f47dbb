import { CsvError, parse, type Parser } from 'csv-parse';
import { finished } from 'node:stream/promises';
import { rowLimitBytes } from './limits';
import { findStrayQuote } from './stray-quote';
import type { Delimiter } from './sniff-delimiter';

/** One row, or the end of reading: `broken` says why nothing from `row` on can be trusted. */
export type CsvRow = CellRow | BrokenRow;

export interface CellRow {
  row: number;
  cells: string[];
  /** Index of a cell whose closing quote is followed by more text. */
  strayQuoteAt?: number;
}

export interface BrokenRow {
  row: number;
  broken: 'open-quote' | 'too-long';
  cellIndex: number;
}

function write(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, 'utf8', (error) => (error ? reject(error) : resolve()));
  });
}

async function end(parser: Parser): Promise<void> {
  parser.end();
  await finished(parser);
}

function brokenRow(error: unknown, row: number): CsvRow {
  if (!(error instanceof CsvError)) throw error;
  const cellIndex = Number(error.column ?? 0);
  return { row, broken: error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'open-quote', cellIndex };
}

/**
 * Rows of CSV text, numbered as a spreadsheet numbers them: blank rows count, line ends inside quotes do not. A quote in the middle of
 * an unquoted cell is a character like any other. The parser gets its next piece only when every row of the last one has been taken,
 * so no more than one piece is ever ahead of the reader.
 */
export async function* readCsvRows(pieces: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRow, void> {
  const waiting: CsvRow[] = [];
  let row = 0;
  const parser: Parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    ltrim: true,
    raw: true,
    max_record_size: rowLimitBytes,
    on_record: (taken: unknown) => {
      // The typings know only the record itself; with `raw` it comes inside a pair.
      const { record, raw } = taken as { record: string[]; raw: string };
      row += 1;
      waiting.push({ row, cells: record, strayQuoteAt: findStrayQuote(record, raw, delimiter) });
      return null;
    },
  });
  let failure: { error: unknown } | undefined;
  // A stream error is delivered through the callbacks below; without a listener it would also end the process.
  parser.on('error', (error) => (failure ??= { error }));
  parser.resume();
  try {
    for await (const piece of pieces) {
      await write(parser, piece).catch((error: unknown) => (failure ??= { error }));
      yield* waiting.splice(0);
      if (failure) break;
    }
    if (!failure) await end(parser).catch((error: unknown) => (failure ??= { error }));
    yield* waiting.splice(0);
    if (failure) yield brokenRow(failure.error, row + 1);
  } finally {
    parser.destroy();
  }
}
