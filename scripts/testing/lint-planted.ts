import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface Planted {
  file: string;
  code: string;
}

export interface Finding {
  ruleId: string | null;
  message: string;
  severity: number;
}

/**
 * What the committed ESLint configuration says to each planted text, in order.
 * `typed` also runs the rules that need types; then every file has to exist (its content is replaced in memory only).
 */
export function lintPlanted(planted: Planted[], typed = false): Finding[][] {
  const run = spawnSync(process.execPath, [join(__dirname, 'eslint-on-stdin.mjs')], {
    input: JSON.stringify({ typed, planted }),
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true' },
  });
  if (run.status !== 0) throw new Error(`Linting planted files failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as Finding[][];
}
