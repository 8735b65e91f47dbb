import { relative } from 'node:path';

/** Path of the linted file from the root of the workspace, with forward slashes. */
export function projectPath(context) {
  return relative(context.cwd, context.filename).replaceAll('\\', '/');
}
