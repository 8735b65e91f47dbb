import { join } from 'node:path';
import { callScript } from '../testing/call-script';
import { folderWith, removeFolders } from '../testing/folder';

const clean = {
  numPassedTests: 12,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};
const totals = (result: object, exitCode: number): Promise<{ passed: number; failed: number }> =>
  callScript(
    'scripts/check/totals.mjs',
    'jestTotals',
    join(folderWith({ 'jest.json': result }), 'jest.json'),
    exitCode,
  );

afterEach(removeFolders);

describe('the totals of a jest run', () => {
  it('are those that jest counted', async () => {
    expect(await totals(clean, 0)).toEqual({ passed: 12, failed: 0 });
    expect(await totals({ ...clean, numFailedTests: 2 }, 1)).toEqual({ passed: 12, failed: 2 });
  });

  it('count a suite that could not be loaded, and a skipped test, as failed', async () => {
    expect(await totals({ ...clean, numRuntimeErrorTestSuites: 1 }, 1)).toEqual({ passed: 12, failed: 1 });
    expect(await totals({ ...clean, numPendingTests: 1, numTodoTests: 1 }, 0)).toEqual({ passed: 12, failed: 2 });
  });

  it('never call a run that failed a clean one', async () => {
    expect(await totals(clean, 1)).toEqual({ passed: 12, failed: 1 });
  });

  it('count a run that wrote no result as failed', async () => {
    const nowhere = join(folderWith({}), 'jest.json');
    expect(await callScript('scripts/check/totals.mjs', 'jestTotals', nowhere, 0)).toEqual({ passed: 0, failed: 1 });
  });
});
