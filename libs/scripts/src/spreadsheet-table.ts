import { stringify } from 'csv-stringify/sync';

/**
 * Beginnings that Excel, LibreOffice, Numbers or Google Sheets take for a formula, the full-width forms of Chinese and Japanese
 * keyboards among them (OWASP, "CSV Injection"). Cells that look like an escaped one are escaped once more, so that `bareCell`
 * finds every cell again.
 */
const dangerous = /^'*[=+\-@\t\r＝＋－＠]/;
const escaped = /^'+[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet runs: texts that look like formulas begin with an apostrophe. */
const disarmed = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell);

/** The text of a cell of a spreadsheet table; any other text but one that begins like an escaped cell stays as it is. */
export const bareCell = (cell: string): string => (escaped.test(cell) ? cell.slice(1) : cell);

/**
 * The one way in which tables leave for spreadsheets: a CSV with a header. A byte order mark lets them read Chinese; texts that would
 * be taken for formulas (anyone may have written them) are disarmed, numbers stay numbers.
 */
export function spreadsheetTable(columns: readonly string[], records: readonly (string | number)[][]): string {
  const guarded = records.map((cells) => cells.map((cell) => (typeof cell === 'string' ? disarmed(cell) : cell)));
  return stringify(guarded, { header: true, columns: [...columns], bom: true });
}
