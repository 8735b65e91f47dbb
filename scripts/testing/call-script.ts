import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './projects';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program of Node to its end, from `cwd`, in an environment that knows nothing of an outer npm command. */
export function runNode(args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_ENV|JEST_)/i.test(name));
  const env = { ...Object.fromEntries(inherited), ...options.env };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: options.cwd ?? root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * What an exported function of an ES module answers (arguments and answer as JSON). By a process of its own: jest cannot
 * load ES modules, and these must stay loadable by a plain Node before anything is installed.
 */
export async function callScript<Answer>(module: string, name: string, ...args: unknown[]): Promise<Answer> {
  const url = pathToFileURL(join(root, module)).href;
  const code = `import { ${name} } from '${url}';
    process.stdout.write(JSON.stringify((await ${name}(...${JSON.stringify(args)})) ?? null));`;
  const ended = await runNode(['--input-type=module', '--eval', code]);
  if (ended.code !== 0) throw new Error(`${name} of ${module} failed: ${ended.stderr}`);
  return JSON.parse(ended.stdout) as Answer;
}
