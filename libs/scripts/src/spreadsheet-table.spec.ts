import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { bareCell, spreadsheetTable } from './spreadsheet-table';

const cell = fc
  .array(fc.constantFrom(...'=+-@\t\r\n",;\'＝＋－＠ A1你'), { maxLength: 6 })
  .map((parts) => parts.join(''));

describe('a table for spreadsheets', () => {
  it('has no cell that one would calculate, and gives every text back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (records) => {
        const [header, ...rows] = parse(spreadsheetTable(['a', 'b'], records), { bom: true }) as string[][];
        expect(header).toEqual(['a', 'b']);
        expect(rows.flat().filter((written) => /^[=+\-@\t\r＝＋－＠]/.test(written))).toEqual([]);
        expect(rows.map((row) => row.map(bareCell))).toEqual(records);
      }),
    );
  });

  it('leaves numbers numbers, below zero too', () => {
    expect(spreadsheetTable(['n', 'text'], [[-1.5, '-1.5']])).toBe("\ufeffn,text\n-1.5,'-1.5\n");
  });
});
