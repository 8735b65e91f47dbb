// `npm test`: every test there is. With arguments they go to jest as they are: `npm test -- libs/text`.
import { runStep } from './check/run-step.mjs';
import { jest, testRuns } from './check/steps.mjs';

const wanted = process.argv.slice(2);
let failed = 0;
for (const args of wanted.length > 0 ? [wanted] : testRuns.map((run) => run.args)) {
  if ((await runStep([jest, ...args])) !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
