import { runStep } from './check/run-step.mjs';
import { jest, steps } from './check/steps.mjs';

const unit = { name: 'unit tests', args: [jest, '--selectProjects', 'unit'] };
const failed = [];
for (const { name, args } of [...steps, unit]) {
  process.stdout.write(`${name} ...\n`);
  if ((await runStep(args)) !== 0) failed.push(name);
}
process.stdout.write(failed.length === 0 ? 'All checks passed.\n' : `Failed: ${failed.join(', ')}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
