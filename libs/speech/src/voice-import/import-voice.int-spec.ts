import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editGraph, ImportGround } from '../testing/voice-import/import-ground';
import { zipOf } from '../testing/voice-import/hostile-zip';
import { openVoicePackage } from '../voice/open-voice-package';
import { listVoicePackages } from '../voice/list-voice-packages';
import { tryOutVoice } from './try-out-voice';

let ground: ImportGround;
beforeAll(async () => {
  ground = await ImportGround.open();
});
afterAll(() => ground.close());
const tryOut = { tryOut: tryOutVoice };

it('loose graphs become a package that speaks, with what was said of them and no more files than it needs', async () => {
  const dir = await ground.voice('voicemill-v2', 'loose');
  await writeFile(join(dir, 'notes.txt'), 'not needed');
  await writeFile(join(dir, 'config.json'), JSON.stringify({ num_layers: 2 }));
  const made = await ground.import(dir, { ...ground.details(), agreement: ground.path('signed.txt') }, tryOut);
  const opened = await openVoicePackage(ground.path('voices', 'mine-1.0.0'));
  expect(opened.manifest).toEqual(made.manifest);
  expect(opened.manifest).toMatchObject({
    id: 'mine',
    names: { en: 'Mine', zh: '我的' },
    family: 'voicemill',
    modelVersion: 'v2',
    reproducible: true,
    ranges: { speed: [0.6, 1.65], noiseScale: [0, 1] },
    agreement: {
      kind: 'signed',
      statement: { en: expect.stringMatching(/"signed\.txt", kept as agreement\.txt/) as string },
    },
    bertVocabulary: { path: 'vocab.txt' },
  });
  expect(await readFile(join(opened.dir, 'agreement.txt'), 'utf8')).toBe('I agree.');
  expect(await readdir(opened.dir)).not.toContain('notes.txt');
  expect(await listVoicePackages(ground.path('voices'))).toEqual([opened.dir]);
  await expect(
    ground.import(await ground.voice('voicemill-v2', 'loose'), ground.details(), tryOut),
  ).rejects.toMatchObject({ code: 'conflict' });
});

it('an archive with graphs in a folder, their weights beside them, becomes a package too', async () => {
  const dir = await ground.voice('genie-v2', 'loose');
  const files = await Promise.all(
    (await readdir(dir)).map(async (name) => ({ name: `voice/${name}`, content: await readFile(join(dir, name)) })),
  );
  await writeFile(ground.path('genie.zip'), zipOf(files));
  const { manifest } = await ground.import(ground.path('genie.zip'), { ...ground.details(), id: 'zipped' }, tryOut);
  expect(manifest).toMatchObject({ family: 'genie', modelVersion: 'v2', reproducible: false });
  expect(manifest.agreement).toEqual({
    kind: 'own-voice',
    statement: {
      en: 'Ann Example declared on 2026-01-31: this is my own voice, and it may be used here.',
      zh: 'Ann Example 于 2026-01-31 声明：这是本人的声音，可在此使用。',
    },
  });
  expect(manifest.engine === 'gpt-sovits' && manifest.files.fp32.weights.length).toBeGreaterThan(0);
});

it('a finished package is taken over as it is, byte for byte', async () => {
  const dir = await ground.voice('onnx-rs-v2', 'package');
  const made = await ground.import(dir, {}, tryOut);
  expect(made.dir).toBe(ground.path('voices', 'test-onnx-rs-v2-1.0.0'));
  expect((await openVoicePackage(made.dir)).sha256).toBe((await openVoicePackage(dir)).sha256);
});

it('graphs whose shapes do not fit each other are found out by one sentence, and nothing is left of them', async () => {
  const before = await ground.left();
  const dir = await ground.voice('voicemill-v2', 'loose');
  await editGraph(dir, 'hubert.onnx', ({ graph }) => {
    const last = graph.node.at(-1)!;
    graph.node.push({ opType: 'Reshape', input: ['wide', 'short'], output: [...last.output], attribute: [] });
    graph.initializer.push({ name: 'short', dims: [1], dataType: 7, int64Data: [-1] });
    last.output = ['wide'];
  });
  await expect(ground.import(dir, { ...ground.details(), id: 'broken' }, tryOut)).rejects.toMatchObject({
    code: 'invalid-input',
  });
  expect(await ground.left()).toEqual(before);
});
