import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { callScript } from '../testing/call-script';

interface Leftover {
  pid: number;
  command: string;
}

const leftovers = (marker: string): Promise<Leftover[]> =>
  callScript('scripts/check/leftovers.mjs', 'leftovers', marker);

// Only Linux shows the environment of a process.
const onLinux = process.platform === 'linux';

describe('what a run left running', () => {
  it('is found by the marker in its environment, also as a grandchild, and only that', async () => {
    const marker = `leftovers-spec-${process.pid}`;
    const grandchild = `require('node:child_process').spawn(process.execPath,
      ['-e', "console.log('up'); process.stdin.resume()"], { stdio: 'inherit' })`;
    const env = { ...process.env, LEFTOVERS_SPEC: marker };
    const child = spawn(process.execPath, ['-e', grandchild], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const found = await leftovers(`LEFTOVERS_SPEC=${marker}`);
    expect(found.map(({ pid }) => pid).includes(child.pid ?? 0)).toBe(onLinux);
    expect(found).toHaveLength(onLinux ? 2 : 0);
    const ended = once(child, 'close');
    child.stdin.end();
    await ended;
    expect(await leftovers(`LEFTOVERS_SPEC=${marker}`)).toEqual([]);
  });
});
