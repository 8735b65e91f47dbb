import { runStep } from './check/run-step.mjs';
import { jest, stages } from './check/steps.mjs';
import { twoAtATime } from './check/two-at-a-time.mjs';

const unit = { name: 'unit tests', args: [jest, '--selectProjects', 'unit'] };
const failed = [];
for (const stage of [...stages, [unit]]) {
  await twoAtATime(stage, async ({ name, args }) => {
    process.stdout.write(`${name} ...\n`);
    if ((await runStep(args)) !== 0) failed.push(name);
  });
}
process.stdout.write(failed.length === 0 ? 'All checks passed.\n' : `Failed: ${failed.join(', ')}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
