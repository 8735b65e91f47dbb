import { readCsvRows, type CsvRow } from './csv-rows';
import type { EncodingName } from './detect-encoding';
import type { ScriptInput } from './ingested-line';
import { readText } from './read-text';
import { firstRow, sniffDelimiter } from './sniff-delimiter';

/** Far longer than any header row; beyond it the text is no table. */
const headerLimitCharacters = 64 * 1024;

async function headOf(pieces: AsyncGenerator<string, void>): Promise<string> {
  let head = '';
  while (firstRow(head) === undefined && head.length < headerLimitCharacters) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

async function* rejoin(head: string, rest: AsyncGenerator<string, void>): AsyncGenerator<string, void> {
  yield head;
  yield* rest;
}

export interface OpenTable {
  /** The header row and all below it. */
  rows: AsyncGenerator<CsvRow, void>;
  /** Known for certain once the rows are read. */
  encoding: () => EncodingName;
  /** Lets go of the file, read to its end or not. */
  close: () => Promise<void>;
}

/** Opens a table, its delimiter told by its first row. Throws AppError for what is no text, as do its rows. */
export async function openTable(input: ScriptInput): Promise<OpenTable> {
  const { pieces, encoding } = readText(input);
  const close = async (): Promise<void> => void (await pieces.return());
  try {
    const head = (await headOf(pieces)).replace(/^\ufeff/, '');
    const delimiter = sniffDelimiter(firstRow(head) ?? head, input.options?.columns);
    return { rows: readCsvRows(rejoin(head, pieces), delimiter), encoding, close };
  } catch (error) {
    await close();
    throw error;
  }
}
