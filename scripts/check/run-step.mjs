import { spawn } from 'node:child_process';
import { root } from '../ready/root.mjs';

/** Runs one program of Node on the terminal, from the root of the clone. Resolves to its exit code, never throws for it. */
export function runStep(args, { signal, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const merged = { ...process.env, NX_DAEMON: 'false', ...env };
    const stdio = ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'];
    const options = { cwd: root, stdio, env: merged, signal, killSignal: 'SIGKILL' };
    const child = spawn(process.execPath, args, options);
    child.on('error', (error) => (error.name === 'AbortError' ? undefined : reject(error)));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
