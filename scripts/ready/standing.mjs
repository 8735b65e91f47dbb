import { join } from 'node:path';

/**
 * The folder that file arguments are relative to. `npm run` moves to the root of the clone and keeps the user's folder in
 * INIT_CWD; a process started from inside another npm command inherits a stale INIT_CWD, which the name of the running
 * script and its package give away.
 */
export function whereTheUserStands(root, name, env = process.env, current = process.cwd()) {
  const ranByNpm = env.npm_lifecycle_event === name && env.npm_package_json === join(root, 'package.json');
  return ranByNpm && current === root && env.INIT_CWD ? env.INIT_CWD : current;
}
