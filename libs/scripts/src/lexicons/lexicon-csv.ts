import type { LexiconEntry } from '@voicemill/contracts';
import { columnLetters } from '../ingest/csv-columns';
import { readCsvRows } from '../ingest/csv-rows';
import { rejectedScript } from '../ingest/file-refusals';
import type { ScriptInput } from '../ingest/ingested-line';
import { readText } from '../ingest/read-text';
import { firstRow, sniffDelimiter } from '../ingest/sniff-delimiter';
import { bareCell, spreadsheetTable } from '../spreadsheet-table';
import { EntryChecks, type LexiconFileReading, type WrittenEntry } from './lexicon-file';

export const lexiconColumns = ['written', 'language', 'before', 'after', 'notation', 'value'] as const;
type LexiconColumn = (typeof lexiconColumns)[number];

const chinese: Record<LexiconColumn, string[]> = {
  written: ['词语', '字词', '原文'],
  language: ['语言'],
  before: ['前文', '前'],
  after: ['后文', '后'],
  notation: ['标音法', '记法'],
  value: ['读音', '发音'],
};
const required: LexiconColumn[] = ['written', 'notation', 'value'];
const columnOfHeader = (header: string): LexiconColumn | undefined =>
  lexiconColumns.find((name) => header.toLowerCase() === name || chinese[name].includes(header));

function columnsOf(file: string, row: number, cells: string[]): (LexiconColumn | undefined)[] {
  const columns = cells.map((cell) => columnOfHeader(cell.trim()));
  for (const name of required) {
    if (columns.includes(name)) continue;
    const reason = `The first row names no column "${name}".`;
    const remedy = `Make the first row a header: ${lexiconColumns.join(', ')}.`;
    throw rejectedScript(file, { row, column: name, reason, remedy });
  }
  const twice = columns.findIndex((name, index) => name !== undefined && columns.indexOf(name) !== index);
  if (twice < 0) return columns;
  const reason = `The column "${columns[twice]}" is there twice.`;
  throw rejectedScript(file, { row, column: columnLetters(twice), reason, remedy: 'Delete or rename one of them.' });
}

function entryOf(row: number, cells: string[], columns: (LexiconColumn | undefined)[], headers: string[]) {
  const entry: WrittenEntry = { row, columns: {}, fields: {} };
  columns.forEach((name, index) => {
    if (name === undefined) return;
    const cell = bareCell(cells[index]?.trim() ?? '');
    entry.columns[name] = headers[index];
    entry.fields[name] = name === 'language' && cell === '' ? null : cell;
  });
  if (entry.fields.notation) entry.fields.notation = entry.fields.notation.toLowerCase();
  return entry;
}

async function* whole(text: string): AsyncGenerator<string, void> {
  yield text;
}

/**
 * Reads a lexicon from CSV: a header of `lexiconColumns` (or their Chinese names), then an entry a row.
 * @throws InvalidInput script-rejected for a header that lacks a column, unsupported-file for what is no text; TooLarge.
 */
export async function readLexiconCsv(input: ScriptInput): Promise<LexiconFileReading> {
  const checks = new EntryChecks(input.name);
  const parts: string[] = [];
  // A lexicon is small by its limit of bytes, and what it says is kept anyway.
  for await (const piece of readText(input).pieces) parts.push(piece);
  const text = parts.join('').replace(/^\ufeff/, '');
  let headers: string[] = [];
  let columns: (LexiconColumn | undefined)[] | undefined;
  for await (const row of readCsvRows(whole(text), sniffDelimiter(firstRow(text) ?? text))) {
    if ('broken' in row) {
      const reason = 'A quote that opens in this row is never closed.';
      checks.faults.add({ row: row.row, reason, remedy: 'Close it, and write each quote inside a cell twice.' });
    } else if (row.cells.every((cell) => !cell.trim())) continue;
    else if (columns) checks.take(entryOf(row.row, row.cells, columns, headers));
    else {
      headers = row.cells.map((cell) => cell.trim());
      columns = columnsOf(input.name, row.row, row.cells);
    }
  }
  return checks.end();
}

/** Writes entries so that `readLexiconCsv` reads the same ones again. */
export function writeLexiconCsv(entries: readonly LexiconEntry[]): string {
  const records = entries.map((entry) => lexiconColumns.map((name) => entry[name] ?? ''));
  return spreadsheetTable(lexiconColumns, records);
}
