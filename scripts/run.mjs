// The first command of a fresh clone: makes it ready, then BECOMES the real program (same process, so signals, exit code,
// terminal and kill -9 reach it and not a go-between). Needs nothing from node_modules itself.
import { runMain } from 'node:module';
import { join } from 'node:path';
import { ensureReady } from './ensure-ready.mjs';
import { root } from './ready/root.mjs';
import { whereTheUserStands } from './ready/standing.mjs';

const cli = 'apps/server/dist/main.cli.js';
const commands = {
  start: { parts: ['server', 'console'], program: 'apps/server/dist/main.js', before: [] },
  render: { parts: ['server'], program: cli, before: ['render'] },
  review: { parts: ['server'], program: cli, before: ['review'] },
  explain: { parts: ['server'], program: cli, before: ['explain'] },
  voices: { parts: ['server'], program: cli, before: ['voices'] },
  doctor: { parts: ['server'], program: cli, before: ['doctor'] },
  bench: { parts: ['server'], program: cli, before: ['bench'] },
  'bench:text': { parts: ['server'], program: cli, before: ['bench:text'] },
  'bench:speech': { parts: ['server'], program: cli, before: ['bench:speech'] },
  'bench:gate': { parts: ['server'], program: cli, before: ['bench:gate'] },
  test: { parts: ['server', 'console'], program: 'scripts/test.mjs', before: [], inRoot: true },
  check: { parts: [], program: 'scripts/check.mjs', before: [], inRoot: true },
};

async function becomeReady([name, ...rest]) {
  const command = commands[name];
  if (!command) throw new Error(`Say one of: ${Object.keys(commands).join(', ')}.`);
  await ensureReady(command.parts);
  process.chdir(command.inRoot ? root : whereTheUserStands(root, name));
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, process.argv.length - 1, join(root, command.program), ...command.before, ...rest);
}

try {
  await becomeReady(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
runMain();
