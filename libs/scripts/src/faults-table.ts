import { stringify } from 'csv-stringify/sync';
import type { InputFault } from '@voicemill/contracts';

/**
 * Faults as a CSV for spreadsheets: file, row, column, reason, remedy. A byte order mark lets them read Chinese; cells that would be
 * taken for formulas (they quote what the file says, so anyone may have written them) begin with an apostrophe.
 */
export function faultsTable(faults: InputFault[]): string {
  const columns = ['file', 'row', 'column', 'reason', 'remedy'] as const;
  const records = faults.map((fault) => columns.map((column) => fault[column] ?? ''));
  return stringify(records, { header: true, columns: [...columns], bom: true, escape_formulas: true });
}
