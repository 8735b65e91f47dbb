import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrepareVoice } from '@voicemill/voices';
import { prepareElsewhere } from './prepare-elsewhere';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'voicemill-prepare-'));
});
afterAll(() => rm(dir, { recursive: true }));

type Options = Parameters<PrepareVoice>[1];

/** Runs a program in place of the real one; it has read `request` when `source` begins. */
async function prepared(source: string, options: Partial<Options> = {}, patienceMs = 60_000): Promise<string> {
  const program = join(dir, 'program.js');
  await writeFile(program, `process.once('message', async (request) => { ${source} });`);
  const given = { draft: '/draft', source: '/voice.zip', details: { id: 'mine' } };
  return prepareElsewhere({ program, patienceMs })(given, {
    signal: new AbortController().signal,
    whereIs: () => Promise.resolve(undefined),
    onStep: () => undefined,
    ...options,
  });
}

const answer = (value: string) => `process.send({ answer: ${value} }, () => process.exit(0));`;

it('hands over what is to be looked at, tells the steps, and answers the folder', async () => {
  const steps: string[] = [];
  const source = `process.send({ step: 'gather' }); process.send({ step: 'check' });
    ${answer("request.draft + '/' + request.details.id")}`;
  const found = prepared(source, { onStep: (step) => steps.push(step) });
  expect([await found, steps]).toEqual(['/draft/mine', ['gather', 'check']]);
});

it('is asked where a voice lies, and answers', async () => {
  const source = `process.once('message', ({ where }) => { ${answer('where')} });
    process.send({ ask: { id: 'mine', version: '2' } });`;
  const whereIs = (id: string, version: string) => Promise.resolve(`${id}-${version}`);
  expect(await prepared(source, { whereIs })).toBe('mine-2');
  const away = () => Promise.reject(new Error('the database is away'));
  await expect(prepared(source, { whereIs: away })).rejects.toThrow('the database is away');
});

it('sees nothing of the environment of its parent, in which there may be secrets', async () => {
  expect(await prepared(answer('JSON.stringify([process.env.PATH, process.env.HOME])'))).toBe('[null,null]');
});

it('throws what the program says, and what becomes of one that says nothing', async () => {
  const fault = { code: 'invalid-input', message: 'Bad graph.', remedy: 'Mend it.' };
  await expect(prepared(`process.send(${JSON.stringify({ fault })}, () => process.exit(0))`)).rejects.toMatchObject(
    fault,
  );
  await expect(prepared("process.kill(process.pid, 'SIGSEGV')")).rejects.toMatchObject({
    code: 'invalid-input',
    message: 'The graphs took their process along (SIGSEGV).',
  });
  await expect(prepared('for (;;);', {}, 300)).rejects.toThrow('do not come to an end');
});

it('kills the program when it is called off, and does not start it when it was before', async () => {
  const calling = new AbortController();
  const source = `process.send({ step: 'gather' }); for (;;);`;
  const off = new Error('called off');
  const running = prepared(source, { signal: calling.signal, onStep: () => calling.abort(off) });
  await expect(running).rejects.toBe(off);
  await expect(prepared(answer('1'), { signal: AbortSignal.abort(off) })).rejects.toBe(off);
});
