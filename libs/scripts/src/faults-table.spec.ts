import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { faultsTable } from './faults-table';

const words = fc
  .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", 'A1', '你好', ' '), { maxLength: 6 })
  .map((parts) => parts.join(''));

describe('the table of faults', () => {
  it('has no cell that a spreadsheet would calculate, and loses no character', () => {
    const fault = fc.record({ file: words, row: fc.integer({ min: 1 }), column: words, reason: words, remedy: words });
    fc.assert(
      fc.property(fc.array(fault), (faults) => {
        const rows = parse(faultsTable(faults), { bom: true }) as string[][];
        expect(rows[0]).toEqual(['file', 'row', 'column', 'reason', 'remedy']);
        rows.slice(1).forEach((row, index) => {
          expect(row.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
          const { file, row: place, column, reason, remedy } = faults[index] as (typeof faults)[number];
          const disarmed = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
          expect(row).toEqual([file, `${place}`, column, reason, remedy].map(disarmed));
        });
        expect(rows).toHaveLength(faults.length + 1);
      }),
    );
  });

  it('leaves the cell of a place that is not known empty', () => {
    expect(faultsTable([{ file: 'a.csv', reason: 'Empty.', remedy: 'Fill it.' }])).toBe(
      '\ufefffile,row,column,reason,remedy\na.csv,,,Empty.,Fill it.\n',
    );
  });
});
