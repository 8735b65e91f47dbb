import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '@voicemill/queue/testing';
import { CommandRecogniser } from './command-recogniser';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'voicemill ear '));
});
afterAll(() => rm(dir, { recursive: true }));

const samples = new Float32Array(2205).fill(0.25);
const patient = new AbortController().signal;

/** A recogniser that is a script of Node; `given` follows the script. */
async function ask(script: string, { given = '{wav}', timeoutMs = 20_000, signal = patient } = {}) {
  const path = join(dir, 'ear.cjs');
  await writeFile(path, script);
  const command = `"${process.execPath}" "${path}" ${given}`;
  return new CommandRecogniser({ command, timeoutMs }).recognise(samples, 22_050, 'en', signal);
}

const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'no refusal',
    (error: Error) => error.message,
  );

/** Whether a process is there; one that has ended and waits to be collected is not. */
async function runs(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !/\) Z /.test(stat);
}

it('hands over a plain WAV file of 16 kHz and the language, reads the words, and leaves no file', async () => {
  const text = await ask(
    `const file = require('node:fs').readFileSync(process.argv[2]);
     console.error('noise of a chatty program');
     console.log(process.argv[2]);
     console.log(process.argv[3], file.readUInt32LE(24), file.readUInt16LE(34), file.length);`,
    { given: '{wav} --in={language}' },
  );
  const [wav, ...facts] = text!.split(' ');
  expect(facts).toEqual(['--in=en', '16000', '16', String(44 + 2 * 1600)]);
  await expect(readFile(wav!)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('reads lines of JSON as pocketsphinx 5 writes them; nothing written is nothing understood', async () => {
  expect(await ask(`console.log(JSON.stringify({ b: 0, d: 1.2, p: 1, t: 'go forward', w: [] }))`)).toBe('go forward');
  expect(await ask('')).toBeNull();
});

it('no shell reads the command', async () => {
  const given = `{wav} "$(echo me)" ; echo`;
  expect(await ask('console.log(process.argv.slice(3).join("|"))', { given })).toBe('$(echo me)|;|echo');
});

it.each<[string, string, string]>([
  ['a failing program', 'process.exit(3)', 'ended with 3'],
  ['one that is killed', `process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 1e6)`, 'ended with SIGTERM'],
  [
    'one that never stops writing',
    `const say = () => process.stdout.write('la '.repeat(9999), say); say()`,
    '65536 bytes',
  ],
])('%s is told in a sentence', async (_, script, sentence) => {
  expect(await refusal(ask(script))).toContain(sentence);
});

it('a program that is not there', async () => {
  const missing = new CommandRecogniser({ command: '/no/such/ear {wav}', timeoutMs: 1000 });
  expect(await refusal(missing.recognise(samples, 22_050, 'en', patient))).toBe(
    'the recogniser cannot be started (ENOENT)',
  );
});

/** Starts a child of its own, writes both ids, and stays. */
const lingering = (pids: string): string => `
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
  require('node:fs').writeFileSync(${JSON.stringify(pids)}, process.pid + ' ' + child.pid);
  setInterval(() => {}, 1000);`;

const pidsIn = (file: string) =>
  until('the program has started', async () => {
    const found = (await readFile(file, 'utf8').catch(() => '')).split(' ').map(Number);
    return found.length === 2 && found;
  });

it('a program that takes too long is ended with all that it has started', async () => {
  const file = join(dir, 'slow');
  const message = await refusal(ask(lingering(file), { timeoutMs: 1500 }));
  expect(message).toBe('the recogniser was not done within 1.5 s');
  const [parent, child] = await pidsIn(file);
  await until('both are gone', async () => !(await runs(parent!)) && !(await runs(child!)));
});

it('so is one that nobody waits for any more', async () => {
  const leaving = new AbortController();
  const file = join(dir, 'left');
  const asked = refusal(ask(lingering(file), { signal: leaving.signal }));
  const [parent, child] = await pidsIn(file);
  leaving.abort();
  expect(await asked).toContain('ended with SIGKILL');
  await until('both are gone', async () => !(await runs(parent!)) && !(await runs(child!)));
});
