import { join } from 'node:path';
import { build } from './ready/build.mjs';
import { exclusive } from './ready/exclusive.mjs';
import { install } from './ready/install.mjs';
import { nodeVersionFault } from './ready/node-version.mjs';
import { root } from './ready/root.mjs';

// Standard error, so that a command whose output is piped somewhere stays clean.
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Makes a fresh or changed clone ready to run: Node new enough, packages installed, the named parts ('server', 'console')
 * built. Does nothing twice, also when two commands start at once. Throws an Error whose message names the remedy.
 */
export async function ensureReady(parts) {
  const fault = nodeVersionFault();
  if (fault) throw new Error(fault);
  const waiting = (pid) => say(`Another command (process ${pid}) is preparing Voicemill; waiting for it ...`);
  await exclusive(join(root, '.nx', 'ready', 'lock'), waiting, async () => {
    await install(root, say);
    await build(root, parts, say);
  });
}
