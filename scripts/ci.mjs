// Everything that has to hold, in one run: checks, then the tests of every size. The last line is the total.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftovers } from './check/leftovers.mjs';
import { runStep } from './check/run-step.mjs';
import { jest, stages, testRuns } from './check/steps.mjs';
import { jestTotals } from './check/totals.mjs';
import { twoAtATime } from './check/two-at-a-time.mjs';
import { ensureReady } from './ensure-ready.mjs';

// A hanging test must end as a failure, not as a machine that is taken away in the middle. On two quiet cores a run takes
// about twenty minutes; on crowded ones it takes longer and is no failure for that.
const deadlineMs = 75 * 60_000;
const started = Date.now();
const signal = AbortSignal.timeout(deadlineMs);
const markerName = 'VOICEMILL_CI_RUN';
const markerValue = `${process.pid}-${started}`;
const env = { [markerName]: markerValue };
const folder = mkdtempSync(join(tmpdir(), 'voicemill-ci-'));
const total = { passed: 0, failed: 0 };

function count(name, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`== ${name}: ${passed} passed, ${failed} failed (${seconds} s since the start)\n`);
}

async function runChecks() {
  for (const stage of stages) {
    await twoAtATime(stage, async ({ name, args }) => {
      const failed = (await runStep(args, { signal, env })) === 0 ? 0 : 1;
      count(name, { passed: 1 - failed, failed });
    });
  }
}

async function runTests() {
  for (const [at, { name, args: chosen }] of testRuns.entries()) {
    const file = join(folder, `${at}.json`);
    const args = [jest, '--ci', ...chosen, '--json', '--outputFile', file];
    // With --json jest prints the whole result on standard output; the file has it already.
    const code = await runStep(args, { signal, env, quiet: true });
    count(`${name} tests`, jestTotals(file, code));
  }
}

function endLeftovers() {
  const found = leftovers(`${markerName}=${markerValue}`);
  for (const { pid, command } of found) {
    process.stdout.write(`left running: ${pid} ${command}\n`);
    process.kill(pid, 'SIGKILL');
  }
  count('nothing left running', { passed: found.length === 0 ? 1 : 0, failed: found.length === 0 ? 0 : 1 });
}

try {
  await ensureReady(['server', 'console']);
  await runChecks();
  await runTests();
} catch (error) {
  process.stdout.write(`${error.message}\n`);
  count('set-up', { passed: 0, failed: 1 });
} finally {
  endLeftovers();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
