import { parse } from 'csv-parse/sync';
import { faultsTable } from './faults-table';

describe('the table of faults', () => {
  it('disarms what a file says', () => {
    const fault = { file: '=cmd.csv', row: 2, column: '@x', reason: '+1 is no number.', remedy: '-' };
    expect(parse(faultsTable([fault]), { bom: true, from: 2 })).toEqual([
      ["'=cmd.csv", '2', "'@x", "'+1 is no number.", "'-"],
    ]);
  });

  it('leaves the cell of a place that is not known empty', () => {
    expect(faultsTable([{ file: 'a.csv', reason: 'Empty.', remedy: 'Fill it.' }])).toBe(
      '\ufefffile,row,column,reason,remedy\na.csv,,,Empty.,Fill it.\n',
    );
  });
});
