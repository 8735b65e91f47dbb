// `npm test`: every size of test, one after the other. With arguments they go to jest as they are: `npm test -- libs/text`.
import { runStep } from './check/run-step.mjs';
import { jest } from './check/steps.mjs';

const wanted = process.argv.slice(2);
// End to end one file at a time: some compare throughputs, and each starts processes of its own.
const sizes = [
  ['--selectProjects', 'unit'],
  ['--selectProjects', 'int'],
  ['--selectProjects', 'e2e', '--runInBand'],
];
let failed = 0;
for (const args of wanted.length > 0 ? [wanted] : sizes) {
  if ((await runStep([jest, ...args])) !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
