import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryOutElsewhere } from './try-out-elsewhere';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'voicemill-try-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function tried(source: string, patienceMs?: number): Promise<void> {
  const program = join(dir, 'program.js');
  await writeFile(program, source);
  await tryOutElsewhere('voice', { program, ...(patienceMs ? { patienceMs } : {}) });
}

it('is content with a voice that works', async () => {
  await expect(tried('process.send({ answer: null }, () => process.disconnect())')).resolves.toBeUndefined();
});

it('says what the process says, and what became of one that says nothing', async () => {
  const fault = { code: 'invalid-input', message: 'Bad graph.', remedy: 'Mend it.' };
  await expect(tried(`process.send(${JSON.stringify({ fault })}, () => process.disconnect())`)).rejects.toMatchObject(
    fault,
  );
  await expect(tried("process.kill(process.pid, 'SIGSEGV')")).rejects.toThrow('took their process along (SIGSEGV).');
  await expect(tried('process.exit(3)')).rejects.toThrow('(exit code 3)');
  await expect(tried('for (;;);', 300)).rejects.toThrow('do not come to an end');
});
