import type { Level } from './suite';

/**
 * Rows of a corpus file: tab-separated, the first line names the columns, `level` is the last of them.
 *
 * @throws Error that names the line, when the header differs, a row has another number of cells, a cell other than the
 * level is empty, or the level is neither empty nor `hard`.
 */
export function readTable<Column extends string>(
  tsv: string,
  columns: readonly Column[],
): (Record<Column, string> & { level: Level })[] {
  const header = [...columns, 'level'].join('\t');
  const [first, ...lines] = tsv.replace(/\r?\n$/, '').split(/\r?\n/);
  if (first !== header) throw new Error(`line 1: the header is not ${JSON.stringify(header)}`);
  return lines.map((line, at) => {
    const cells = line.split('\t');
    const level = cells.pop() ?? '';
    if (cells.length !== columns.length || cells.includes('')) {
      throw new Error(`line ${at + 2}: not ${columns.length} filled cells and a level`);
    }
    if (level !== '' && level !== 'hard') throw new Error(`line ${at + 2}: no such level: ${level}`);
    const named = Object.fromEntries(columns.map((column, place) => [column, cells[place]!]));
    return { ...(named as Record<Column, string>), level };
  });
}
