import type { InputFault } from '@voicemill/contracts';
import { spreadsheetTable } from './spreadsheet-table';

const columns = ['file', 'row', 'column', 'reason', 'remedy'] as const;

/** Faults as a CSV for spreadsheets: file, row, column, reason, remedy. They quote what the file says. */
export function faultsTable(faults: InputFault[]): string {
  const records = faults.map((fault) => columns.map((column) => fault[column] ?? ''));
  return spreadsheetTable(columns, records);
}
