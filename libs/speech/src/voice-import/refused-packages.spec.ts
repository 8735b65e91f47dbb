import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportGround } from '../testing/voice-import/import-ground';
import { zipOf, type PackedFile } from '../testing/voice-import/hostile-zip';
import { wavOf } from '../testing/voice-import/wav-of';
import { checkZip } from './unpack-zip';
import { sha256OfFile } from '../voice/file-sha256';
import type { SpeechError } from '../speech-error';
import type { GptSovitsManifest } from '../voice/gpt-sovits-manifest';

let ground: ImportGround;
beforeAll(async () => {
  ground = await ImportGround.open();
});
afterAll(() => ground.close());

type Spoil = (dir: string) => Promise<unknown>;
const manifest =
  (edit: (manifest: GptSovitsManifest) => unknown): Spoil =>
  async (dir) => {
    const path = join(dir, 'voice.json');
    const read = JSON.parse(await readFile(path, 'utf8')) as GptSovitsManifest;
    edit(read);
    await writeFile(path, JSON.stringify(read));
  };
/** Changes a file and its hash with it. */
const forged =
  (name: string, change: (path: string) => Promise<void>): Spoil =>
  async (dir) => {
    await change(join(dir, name));
    const sha256 = await sha256OfFile(join(dir, name));
    await manifest(({ files, speakers }) => {
      const clips = Object.values(speakers).map(({ reference }) => reference.audio);
      for (const file of [...files.fp32.graphs, ...clips]) if (file.path === name) file.sha256 = sha256;
    })(dir);
  };

it.each<[string, Spoil, RegExp, string?]>([
  [
    'a graph that was changed',
    (dir) => writeFile(join(dir, 'test_vits.onnx'), 'x'),
    /test_vits\.onnx is not the one that voice\.json names/,
  ],
  [
    'a wrong hash',
    manifest(({ files }) => (files.fp32.graphs[0]!.sha256 = '0'.repeat(64))),
    /is not the one that voice\.json names \(sha256 [0-9a-f]{64}, expected 0{64}\)/,
  ],
  [
    'a graph that is not there',
    (dir) => rm(join(dir, 'test_vits.onnx')),
    /test_vits\.onnx cannot be read/,
    'not-found',
  ],
  ['a clip that is not there', (dir) => rm(join(dir, 'calm.wav')), /calm\.wav cannot be read/, 'not-found'],
  ['a voice.json that is no JSON', (dir) => writeFile(join(dir, 'voice.json'), '{'), /voice\.json is not JSON/],
  ['a format of the future', manifest((each) => Object.assign(each, { format: 'voicemill-voice/9' })), /format/],
  ['an unknown engine', manifest((each) => Object.assign(each, { engine: 'gpt-9' })), /engine/],
  ['no licence', manifest((each) => Object.assign(each, { licence: '' })), /licence/],
  ['no agreement', manifest((each) => Object.assign(each, { agreement: undefined })), /agreement/],
  ['an agreement without words', manifest((each) => (each.agreement.statement.zh = '')), /agreement\.statement\.zh/],
  ['no transcript', manifest(({ speakers }) => (speakers.calm!.reference.transcript = '')), /transcript/],
  [
    'a path that leaves the package',
    manifest(({ files }) => (files.fp32.graphs[0]!.path = '../../etc/passwd')),
    /does not leave it/,
  ],
  [
    'an unknown phone in its transcript',
    manifest(({ speakers }) => (speakers.calm!.reference.stretches[0]!.phones[0] = 'zzz')),
    /has the phone "zzz", which is none of the symbols/,
  ],
  [
    'features for fewer phones than there are',
    manifest(({ speakers }) => (speakers.calm!.reference.stretches[0]!.word2ph = [1])),
    /word2ph says 1 and 1/,
  ],
  ['more symbols than its table', manifest((each) => (each.symbols = many(733))), /are 733, table v2 has 732/],
  ['an enrolment that is none', (dir) => writeFile(join(dir, 'enrolment.json'), '{}'), /is no enrolment/],
  ['half a graph, hashed anew', forged('test_vits.onnx', (path) => truncate(path, 700)), /is no ONNX file, or not all/],
  [
    'a clip of 2 s, hashed anew',
    forged('lively.wav', (path) => writeFile(path, wavOf({ seconds: 2 }))),
    /lively\.wav is 2\.0 s long/,
  ],
])('a package with %s is refused, and nothing is left', async (_, spoil, message, code = 'invalid-input') => {
  const dir = await ground.voice('upstream-v2', 'package');
  await spoil(dir);
  const refused = (await ground.import(dir, {}).catch((error: unknown) => error)) as SpeechError;
  expect(refused).toMatchObject({ code, message: expect.stringMatching(message) as string });
  // Files are called as they were handed over, not by a draft that is gone.
  expect(refused.message).not.toContain(ground.home);
  expect(await ground.left()).toEqual([]);
});

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `s${index}`);

it('weights that voice.json does not name have no hash, and are refused', async () => {
  const dir = await ground.voice('genie-v2', 'package');
  await manifest(({ files }) => files.fp32.weights.pop())(dir);
  await expect(ground.import(dir, {})).rejects.toThrow(/keeps numbers in \S+\.bin, which voice\.json does not name/);
  expect(await ground.left()).toEqual([]);
});

it('a version that is there already is refused, wherever it lies', async () => {
  const dir = await ground.voice('upstream-v2', 'package');
  const whereIs = (id: string, version: string) => Promise.resolve(`/clone/${id}-${version}`);
  await expect(ground.import(dir, {}, { whereIs })).rejects.toMatchObject({
    code: 'conflict',
    message: 'Voice test-upstream-v2 1.0.0 is there already, in /clone/test-upstream-v2-1.0.0.',
  });
  expect(await ground.left()).toEqual([]);
});

const unixLink = (0o120777 << 16) >>> 0;
const hostile: [string, PackedFile[], RegExp][] = [
  ['a path above it', [{ name: '../evil.onnx', content: 'x' }], /invalid relative path/],
  ['a path above it, further in', [{ name: 'a/../../evil.onnx', content: 'x' }], /invalid relative path/],
  ['an absolute path', [{ name: '/etc/evil.onnx', content: 'x' }], /absolute path/],
  ['a path of Windows', [{ name: '..\\evil.onnx', content: 'x' }], /invalid characters in fileName/],
  ['a drive of Windows', [{ name: 'C:/evil.onnx', content: 'x' }], /absolute path/],
  ['a stream of Windows', [{ name: 'a.onnx:b', content: 'x' }], /is no plain name/],
  ['a line feed in a name', [{ name: 'a\nb.onnx', content: 'x' }], /is no plain name/],
  ['a link', [{ name: 'a.onnx', content: '/etc/passwd', attributes: unixLink }], /"a\.onnx" is a link/],
  ['a password', [{ name: 'a.onnx', content: 'x', flags: 1 }], /is encrypted/],
  ['a name twice', ['a.onnx', 'A.ONNX'].map((name) => ({ name, content: 'x' })), /is in it twice/],
  ['a bomb', [{ name: 'a.onnx', content: Buffer.alloc(4e6) }], /unpacks to more than 200 times its size/],
  ['a bomb that lies', [{ name: 'a.onnx', content: Buffer.alloc(4e6), claimedBytes: 9 }], /no sound ZIP archive/],
  ['a size that no disk has', [{ name: 'a.onnx', content: 'x', claimedBytes: 4e9 }], /more than 200 times/],
  ['a wrong checksum', [{ name: 'a.onnx', content: 'x', claimedCrc: 7 }], /the checksum of a\.onnx differs/],
  ['an archive in it', [{ name: 'a.7z', content: 'x' }], /holds an archive, a\.7z/],
  [
    'an archive called a graph',
    [{ name: 'a.onnx', content: zipOf([{ name: 'b', content: 'b' }]) }],
    /by its first bytes/,
  ],
  ['a checkpoint', [{ name: 'a.ckpt', content: 'x' }], /checkpoint of PyTorch/],
  ['too many files', many(201).map((name) => ({ name, content: 'x' })), /more than 200 files/],
  ['no voice', [{ name: 'readme.txt', content: 'x' }], /neither a voice\.json nor a graph/],
];

it.each(hostile)('an archive with %s is refused, and nothing is left', async (_, files, message) => {
  const path = ground.path('given.zip');
  await writeFile(path, zipOf(files));
  const before = await readdir(ground.home);
  await expect(ground.import(path, ground.details())).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringMatching(message) as string,
  });
  expect(await ground.left()).toEqual([]);
  expect(await readdir(ground.home)).toEqual(before);
});

/** What only its content tells: the directory of the archive does not lie about it. */
const inside = ['a bomb that lies', 'a wrong checksum', 'an archive called a graph', 'no voice'];

it.each(hostile)(
  'an archive with %s is refused by its directory already, unless only its content tells',
  async (what, files, message) => {
    const path = ground.path('given.zip');
    await writeFile(path, zipOf(files));
    const looked = checkZip(path);
    if (inside.includes(what)) await expect(looked).resolves.toBeUndefined();
    else await expect(looked).rejects.toThrow(message);
  },
);

it.each([
  ['half an archive', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['no archive', () => Buffer.from('not a ZIP')],
  ['nothing', () => Buffer.alloc(0)],
])('%s is refused', async (_, spoil) => {
  const path = ground.path('broken.zip');
  await writeFile(path, spoil(zipOf([{ name: 'a.onnx', content: 'some words' }])));
  await expect(ground.import(path, {})).rejects.toThrow(/broken\.zip is no sound ZIP archive/);
  await expect(checkZip(path)).rejects.toThrow(/broken\.zip is no sound ZIP archive/);
});
