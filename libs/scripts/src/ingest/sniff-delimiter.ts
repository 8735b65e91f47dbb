import type { ColumnMapping } from '@voicemill/contracts';
import { isReadHeader } from './csv-columns';

const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The first row that is not blank; undefined while `text` has no complete one. A line end inside quotes ends no row. */
export function firstRow(text: string): string | undefined {
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (quoted || (character !== '\n' && character !== '\r')) continue;
    if (text.slice(from, at).trim()) return text.slice(from, at);
    from = at + 1;
  }
  return undefined;
}

function cellsOf(row: string, delimiter: Delimiter): string[] {
  const cells = [''];
  let quoted = false;
  for (const character of row) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells;
}

/** The delimiter of a header row: the one that yields most known columns, then most cells; a comma when nothing tells. */
export function sniffDelimiter(headerRow: string, mapping?: ColumnMapping): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const cells = cellsOf(headerRow, delimiter);
    return { delimiter, known: cells.filter((cell) => isReadHeader(cell, mapping)).length, cells: cells.length };
  });
  scored.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return scored[0]?.delimiter ?? ',';
}
