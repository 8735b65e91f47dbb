import { existsSync, readFileSync } from 'node:fs';

/**
 * Passed and failed tests of one jest run from its --json file. A suite that could not even be loaded counts as a failed
 * test, and so does a skipped one: neither has shown anything.
 */
export function jestTotals(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed =
    result.numFailedTests + result.numRuntimeErrorTestSuites + result.numPendingTests + result.numTodoTests;
  // Jest may fail for what no test shows, such as a coverage threshold or an open handle.
  return { passed: result.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}
