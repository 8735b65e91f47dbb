import type { TableHead } from '@voicemill/contracts';
import { columnOfHeader } from './csv-columns';
import { unsupportedFile } from './file-refusals';
import type { ScriptInput } from './ingested-line';
import { openTable } from './open-table';
import { kindOfName } from './script-kind';

/** Enough for a person to tell what a column holds. */
const limits = { examples: 3, exampleCharacters: 60, columns: 200 };

/**
 * The columns of a table as its first row calls them, what each is taken for without a mapping, and what stands in it; the rest of the
 * file is not read, so its beginning will do. Columns without a header are left out: nothing could be mapped to them.
 * @throws InvalidInput unsupported-file for what is no table.
 */
export async function readTableHead(input: ScriptInput): Promise<TableHead> {
  if (kindOfName(input.name) !== 'csv') {
    throw unsupportedFile(input.name, 'The file is no table.', 'Only tables (.csv, .tsv) have columns.');
  }
  const { rows, close } = await openTable(input);
  let columns: (TableHead['columns'][number] & { index: number })[] | undefined;
  let read = 0;
  try {
    for await (const row of rows) {
      if ('broken' in row) break;
      if (row.cells.every((cell) => !cell.trim())) continue;
      if (!columns) columns = columnsOf(row.cells);
      else {
        for (const column of columns) {
          const example = row.cells[column.index]?.trim().slice(0, limits.exampleCharacters);
          if (example) column.examples.push(example);
        }
        read += 1;
      }
      if (read >= limits.examples) break;
    }
  } finally {
    await close();
  }
  return { columns: (columns ?? []).map(({ header, column, examples }) => ({ header, column, examples })) };
}

const columnsOf = (cells: string[]) =>
  cells
    .map((cell, index) => ({ index, header: cell.trim().slice(0, 200), examples: [] as string[] }))
    .filter(({ header }) => header !== '')
    .slice(0, limits.columns)
    .map((column) => ({ ...column, column: columnOfHeader(column.header) ?? null }));
