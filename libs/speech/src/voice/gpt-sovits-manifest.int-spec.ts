import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { makeTestVoice } from '../test-voices/make-test-voice';
import { canonicalMix } from './speaker-mix';
import { ofEngine } from './of-engine';
import { openVoicePackage, type VoicePackage } from './open-voice-package';
import { voiceManifestSchema } from './voice-manifest';

type Json = Record<string, unknown>;

describe('a package of engine gpt-sovits', () => {
  let dir: string;
  let voice: VoicePackage;
  let json: Json;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voicemill-package-'));
    voice = await makeTestVoice(dir, 'genie-v2');
    json = JSON.parse(await readFile(join(dir, 'voice.json'), 'utf8')) as Json;
  });
  afterAll(() => rm(dir, { recursive: true }));

  it('is the same, hash for hash, when it is made again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'voicemill-package-'));
    expect((await makeTestVoice(again, 'genie-v2')).sha256).toBe(voice.sha256);
    await rm(again, { recursive: true });
  });

  it.each(['t2s_stage_decoder_fp32.onnx', 't2s_stage_decoder_fp32.bin', 'calm.wav', 'vocab.txt'])(
    'is refused when %s is another one',
    async (file) => {
      const path = join(dir, file);
      const bytes = await readFile(path);
      await writeFile(path, Buffer.concat([bytes, Buffer.from('x')]));
      await expect(openVoicePackage(dir)).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining(path) as string,
      });
      await writeFile(path, bytes);
      await expect(openVoicePackage(dir)).resolves.toMatchObject({ sha256: voice.sha256 });
    },
  );

  it.each<[string, (copy: Json) => void, RegExp]>([
    ['a family that nobody knows', (copy) => (copy.family = 'mine'), /family/],
    [
      'more symbols than its table',
      (copy) => (copy.symbolTable = 'v1') && (copy.symbols = Array.from({ length: 323 }, (_, id) => `s${id}`)),
      /are 323, table v1 has 322/,
    ],
    ['a style without a clip', (copy) => delete (copy.speakers as Record<string, Json>).calm!.reference, /reference/],
    ['no such default style', (copy) => (copy.defaultSpeaker = 'angry'), /is none of the speakers/],
    ['features that slip', (copy) => slip(copy), /word2ph says 5 and 10/],
    ['a temperature below 0', (copy) => (copy.sampling = { temperature: -1 }), /temperature/],
  ])('is refused with %s', (_what, change, message) => {
    const copy = structuredClone(json);
    change(copy);
    const parsed = voiceManifestSchema.safeParse(copy);
    expect(parsed.success ? '' : z.prettifyError(parsed.error)).toMatch(message);
  });

  it('speaks in one style at a time, the default one unless it is told', () => {
    expect(canonicalMix(voice.manifest, [])).toEqual([{ speaker: 'calm', weight: 1 }]);
    expect(canonicalMix(voice.manifest, [{ speaker: 'lively', weight: 3 }])).toEqual([
      { speaker: 'lively', weight: 1 },
    ]);
    const both = ['calm', 'lively'].map((speaker) => ({ speaker, weight: 1 }));
    expect(() => canonicalMix(voice.manifest, both)).toThrow(/styles of voice test-genie-v2 cannot be mixed/);
  });

  it('is no voice of the other engine', () => {
    expect(() => ofEngine(voice, 'sovits-hifigan')).toThrow(/is for engine gpt-sovits, not sovits-hifigan/);
  });
});

function slip(copy: Json): void {
  const { calm } = copy.speakers as Record<string, { reference: { stretches: { word2ph: number[] }[] } }>;
  calm!.reference.stretches[0]!.word2ph = [2, 2, 2, 2, 2];
}
