import { copyFile, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { elementTypes } from '../onnx-file/onnx-model';
import { editGraph, ImportGround } from '../testing/voice-import/import-ground';
import { wavOf } from '../testing/voice-import/wav-of';
import { zipOf } from '../testing/voice-import/hostile-zip';
import type { WrittenDetails } from './voice-details';

let ground: ImportGround;
beforeAll(async () => {
  ground = await ImportGround.open();
});
afterAll(() => ground.close());

type Spoil = (dir: string) => Promise<unknown>;
const step = 'test_t2s_sdec.onnx';
const write =
  (name: string, content: string | Buffer): Spoil =>
  (dir) =>
    writeFile(join(dir, name), content);
const remove =
  (name: string): Spoil =>
  (dir) =>
    rm(join(dir, name));
const config = (settings: object): Spoil => write('test.json', JSON.stringify(settings));
const outside =
  (location: string): Spoil =>
  (dir) =>
    editGraph(dir, step, ({ graph: { initializer } }) => {
      Object.assign(initializer[0]!, {
        rawData: undefined,
        dataLocation: 1,
        externalData: [{ key: 'location', value: location }],
      });
    });

it.each<[string, Spoil, string | RegExp]>([
  ['other layers than its config', config({ NumLayers: 12 }), 't2s decoder has 2 layers, test.json says 12.'],
  ['another width than its config', config({ EmbeddingDim: 512 }), 't2s decoder is 16 wide, test.json says 512.'],
  ['the rate of another version', config({ Rate: 48_000 }), /says 48000 Hz/],
  [
    'phones by other numbers',
    config({ symbol_to_id: { _: 7 } }),
    'test.json numbers the phone "_" 7; the table says 0.',
  ],
  ['a config that is no JSON', write('test.json', '{'), /test\.json cannot be read/],
  ['an endless config', write('test.json', Buffer.alloc(5e6)), /test\.json is 5000000 bytes long/],
  [
    'no HuBERT',
    remove('test_ssl.onnx'),
    'HuBERT graph missing: expected input ref_audio_16k (or input_values, audio).',
  ],
  ['no decoder', remove(step), /^t2s decoder \(one step\) graph missing: expected input iy \+ ik/],
  ['no vocoder', remove('test_vits.onnx'), 'SoVITS decoder graph missing: expected input text_seq + pred_semantic.'],
  ['no first stage', remove('test_t2s_fsdec.onnx'), 'First stage (t2s) graph missing: expected input x + prompts.'],
  ['no encoder', remove('test_t2s_encoder.onnx'), /^t2s encoder graph missing: expected input ref_seq/],
  ['a graph twice', (dir) => copyFile(join(dir, step), join(dir, 'z.onnx')), /do the same \(step\)/],
  [
    'a decoder of another depth',
    (dir) =>
      editGraph(dir, step, ({ graph }) => {
        for (const { name, type } of graph.input) {
          if (/^i[kv]$/.test(name)) type.tensorType.shape.dim[0] = { dimValue: 24 };
        }
      }),
    /fsdec\.onnx has 2 layers, test_t2s_sdec\.onnx has 24/,
  ],
  [
    'an unknown graph',
    (dir) => editGraph(dir, 'test_vits.onnx', ({ graph }) => (graph.input[0]!.name = 'mystery')),
    /test_vits\.onnx is no graph of a known export: it takes mystery/,
  ],
  [
    'a graph of another export',
    async (dir) => copyFile(join(await ground.voice('minimal-v2', 'loose'), 'ssl.onnx'), join(dir, 'h.onnx')),
    /do the same \(hubert\)/,
  ],
  [
    'the step of another export',
    async (dir) => copyFile(join(await ground.voice('minimal-v2', 'loose'), 'gpt_step.onnx'), join(dir, 'a.onnx')),
    /is of another export than|graph missing/,
  ],
  ['half a graph', (dir) => truncate(join(dir, step), 900), /sdec\.onnx is no ONNX file, or not all of one/],
  ['a text for a graph', write(step, 'hello'), /sdec\.onnx is no ONNX file/],
  ['an empty graph', write(step, ''), /sdec\.onnx is no ONNX file/],
  ['numbers above the folder', outside('../weights.bin'), /outside the voice's folder, at "\.\.\/weights\.bin"/],
  ['numbers at an absolute path', outside('/etc/passwd'), /outside the voice's folder, at "\/etc\/passwd"/],
  ['numbers that are not there', outside('none.bin'), /in none\.bin, which is not there/],
  [
    'absurd weights',
    (dir) =>
      editGraph(dir, step, ({ graph: { initializer } }) => {
        Object.assign(initializer[0]!, { dims: [2 ** 30, 2 ** 30], rawData: undefined });
      }),
    /has the shape \[1073741824,1073741824\]/,
  ],
  [
    'an absurd input',
    (dir) =>
      editGraph(dir, step, ({ graph: { input } }) => {
        input[0]!.type.tensorType.shape.dim = [{ dimValue: 2 ** 40 }];
      }),
    /has the shape \[1099511627776\]/,
  ],
  [
    'an input without type',
    (dir) =>
      editGraph(dir, step, ({ graph: { input } }) => {
        input[0]!.type.tensorType = { elemType: 0, shape: { dim: [] } };
      }),
    /is no tensor/,
  ],
  [
    'operators of its own',
    (dir) => editGraph(dir, step, ({ graph: { node } }) => (node[0]!.domain = 'evil')),
    /operator evil\./,
  ],
  [
    'operators of the future',
    (dir) => editGraph(dir, step, ({ opsetImport }) => (opsetImport[0]!.version = 99)),
    /operator set 99/,
  ],
  ['BERT without its words', remove('vocab.txt'), /comes without the words that it knows \(vocab\.txt\)/],
  [
    'no table of phones',
    (dir) =>
      editGraph(dir, 'test_vits.onnx', ({ graph: { initializer } }) => {
        for (const tensor of initializer) {
          if (tensor.dims.length === 2 && tensor.dataType === elementTypes.float32) tensor.dims = [1, ...tensor.dims];
        }
      }),
    /does not tell by a table of phones of which version/,
  ],
  ['a checkpoint', write('voice.pth', 'PK'), /holds a checkpoint of PyTorch, voice\.pth/],
  ['an archive', write('more.zip', 'x'), /holds an archive, more\.zip/],
  ['an archive that says it is a graph', write('b.onnx', zipOf([{ name: 'a', content: 'a' }])), /archive by its first/],
  ['a link', (dir) => symlink('/etc/passwd', join(dir, 'link.onnx')), /link\.onnx is a link/],
  ['a link to a folder', (dir) => symlink('/etc', join(dir, 'etc')), /etc is a link/],
  [
    'graphs in two folders',
    async (dir) => {
      await mkdir(join(dir, 'other'));
      await rename(join(dir, step), join(dir, 'other', step));
    },
    /voices or graphs in several folders/,
  ],
  ['folders without end', (dir) => mkdir(join(dir, 'a/b/c/d/e/f'), { recursive: true }), /more than 4 folders deep/],
  [
    'files without number',
    (dir) => Promise.all(Array.from({ length: 201 }, (_, index) => writeFile(join(dir, `${index}.txt`), 'x'))),
    /holds more than 200 files/,
  ],
])('graphs with %s are refused, and nothing is left', async (_, spoil, message) => {
  const dir = await ground.voice('upstream-v2', 'loose');
  await spoil(dir);
  await expect(ground.import(dir, ground.details())).rejects.toMatchObject({
    code: 'invalid-input',
    message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
  });
  expect(await ground.left()).toEqual([]);
});

const clip = async (bytes: Buffer | string): Promise<WrittenDetails> => {
  await writeFile(ground.path('spoilt.wav'), bytes);
  return { reference: ground.path('spoilt.wav') };
};
const tomorrow = () => new Date(Date.now() + 48 * 3600 * 1000).toISOString().slice(0, 10);

it.each<[string, () => WrittenDetails | Promise<WrittenDetails>, string | RegExp]>([
  ['a clip of 2 s', () => clip(wavOf({ seconds: 2 })), /is 2\.0 s long/],
  ['a clip of 11 s', () => clip(wavOf({ seconds: 11 })), /is 11\.0 s long/],
  ['a clip of two channels', () => clip(wavOf({ seconds: 4, channels: 2 })), /has 2 channels/],
  ['a clip in mu-law', () => clip(wavOf({ seconds: 4, kind: 7 })), /WAV file of kind 7/],
  ['an MP3 for a clip', () => clip('ID3\x04 and so on'), /is no WAV file/],
  ['a silent clip', () => clip(wavOf({ seconds: 4, amplitude: 0 })), /is silent/],
  ['a clip that is not there', () => ({ reference: '/nowhere/clip.wav' }), /is not there/],
  ['no transcript', () => ({ transcript: ' ' }), 'These are missing: --transcript.'],
  ['nothing to say in the transcript', () => ({ transcript: '……' }), /nothing to say in the transcript/],
  ['no licence', () => ({ licence: '' }), 'These are missing: --licence.'],
  ['no names and no credits', () => ({ nameZh: '', credits: '' }), 'These are missing: --name-zh, --credits.'],
  ['no agreement', () => ({ ownVoice: '' }), /^These are missing: --agreement FILE \(or --i-own-this-voice/],
  ['an agreement that is not there', () => ({ agreement: '/nowhere/signed.pdf' }), /is no file, empty/],
  ['a declaration without a day', () => ({ ownVoice: 'Ann Example' }), /is no name with a day that has come/],
  ['a declaration of no day', () => ({ ownVoice: 'Ann, 2026-02-31' }), /is no name with a day/],
  ['a declaration of the future', () => ({ ownVoice: `Ann, ${tomorrow()}` }), /is no name with a day/],
  ['a language that is not spoken', () => ({ languages: 'en, fr' }), '--languages does not know "fr".'],
  ['a clip in such a language', () => ({ transcriptLanguage: 'ja' }), '--transcript-language does not know "ja".'],
  ['a version of GPT-SoVITS that is not known', () => ({ modelVersion: 'v3' }), '--model-version does not know "v3".'],
  ['an id that is a path', () => ({ id: '../evil' }), /id/],
  ['a version that is a path', () => ({ version: '../../1' }), /version/],
])('%s is refused, and nothing is left', async (_, spoil, message) => {
  const dir = await ground.voice('upstream-v2', 'loose');
  await expect(ground.import(dir, { ...ground.details(), ...(await spoil()) })).rejects.toMatchObject({
    code: 'invalid-input',
    message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
  });
  expect(await ground.left()).toEqual([]);
});

it('what is no folder and no archive is refused', async () => {
  const empty = ground.path('empty');
  await mkdir(empty);
  await expect(ground.import(empty, {})).rejects.toThrow(/neither a voice\.json nor a graph/);
  await expect(ground.import(ground.path('signed.txt'), {})).rejects.toThrow(/neither a folder nor a ZIP/);
  await expect(ground.import(ground.path('nowhere'), {})).rejects.toMatchObject({ code: 'not-found' });
  expect((await readFile(ground.path('signed.txt'))).toString()).toBe('I agree.');
});
