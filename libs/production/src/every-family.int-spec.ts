import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeWavBuffer } from '@voicemill/audio';
import type { JobSettingsInput } from '@voicemill/contracts';
import { createSpeechEngine, openVoicePackage, testVoiceKinds, type SynthesisItem } from '@voicemill/speech';
import { makeTestVoices, ReferenceSpeaker } from '@voicemill/speech/testing';
import { gptSovitsSymbols } from '@voicemill/text';
import { storageKeys } from './storage-keys';
import { chunksOf, openPipeline, type Pipeline } from './testing';

/** Of samples/lesson.csv and samples/lesson-zh.csv. */
const texts = [
  'It leaves at 9:45.',
  'Is it far?',
  'Thank you! Two tickets, then.',
  'Unit 1. At the station.',
  '早上好！您要喝什么？',
  '一共是38.5元。',
  '我要一杯 latte。',
  '他十点半到。',
];
/** Little more than a second each: the slow implementation copies everything at every code. */
const sampling = { topK: 15, topP: 1, temperature: 1, repetitionPenalty: 1.35, mostCodes: 30 };
/** The one that is spoken alone too. */
const alone = 6;
const cheap: JobSettingsInput = { preset: 'master-wav', captions: ['json'] };
const tableOf = (rows: [voice: string, text: string][]): string =>
  ['voice,text', ...rows.map(([voice, text]) => `${voice},"${text}"`), ''].join('\n');

describe('voices of every family of exports, from upload to delivery', () => {
  let voicesDir: string;
  let pipeline: Pipeline;
  let reference: ReferenceSpeaker;
  beforeAll(async () => {
    voicesDir = await mkdtemp(join(tmpdir(), 'voicemill-families-'));
    const options = { symbols: [...gptSovitsSymbols] };
    const asExported = { ...options, id: 'as-exported', manifest: { sampling } };
    await makeTestVoices([
      { dir: join(voicesDir, asExported.id), kind: 'upstream-v2', imported: false, options: asExported },
      ...testVoiceKinds.map((kind) => {
        const manifest = { reproducible: true, sampling };
        return { dir: join(voicesDir, kind), kind, imported: true, options: { ...options, id: kind, manifest } };
      }),
    ]);
    const engine = await createSpeechEngine({ device: { kind: 'cpu' }, threads: 2 });
    pipeline = await openPipeline({ engine, voicesDir, workspaces: ['again'] });
    reference = new ReferenceSpeaker();
  });
  afterAll(async () => {
    await reference.end();
    await pipeline.close();
    await rm(voicesDir, { recursive: true });
  });

  /** Renders rows and answers the key of each, and the batches that were said for them. */
  async function rendered(rows: [string, string][], workspace = 'default') {
    const ctx = pipeline.ctx(workspace);
    pipeline.engine.batches.splice(0);
    const script = await pipeline.upload('families.csv', tableOf(rows), ctx);
    const job = await pipeline.render(script, cheap, ctx);
    expect(job).toMatchObject({ status: 'done', error: null, gaps: 0, linesTotal: rows.length });
    const names = await pipeline.files.list(storageKeys.delivery(workspace, job.id, 1));
    expect(names.filter((name) => name.endsWith('.wav'))).toHaveLength(1);
    const keys = (await chunksOf(pipeline.db, job.id)).map(({ takeKey }) => takeKey!);
    return { keys, batches: pipeline.engine.batches.splice(0) };
  }
  const takeOf = (key: string, workspace: string): Promise<Buffer> =>
    pipeline.files.get(storageKeys.take(workspace, key));

  it('that draw by themselves are spoken, and listed as what they are', async () => {
    const { keys } = await rendered(texts.map((text) => ['as-exported', text]));
    for (const key of keys) expect((await samplesOf(key)).length).toBeGreaterThan(1280);
    const { manifest } = await openVoicePackage(join(voicesDir, 'as-exported'));
    expect(manifest).toMatchObject({ reproducible: false });
  });

  describe.each(testVoiceKinds)('%s, whose random numbers are inputs', (kind) => {
    let keys: string[];
    let items: SynthesisItem[];
    beforeAll(async () => {
      const spoken = await rendered(texts.map((text) => [kind, text]));
      expect(spoken.batches.map((batch) => batch.length)).toEqual([8]);
      [keys, items] = [spoken.keys, spoken.batches.flat()];
    });

    it('makes the same take a second time, and alone as in a batch of eight', async () => {
      const again = await rendered([[kind, texts[alone]!]], 'again');
      expect(again.batches.map((batch) => batch.length)).toEqual([1]);
      expect(again.keys).toEqual([keys[alone]]);
      const [first, second] = [await takeOf(keys[alone]!, 'default'), await takeOf(keys[alone]!, 'again')];
      expect(second.equals(first)).toBe(true);
    });

    it('makes the samples that the slow implementation makes', async () => {
      const [opened, all] = [await openVoicePackage(join(voicesDir, kind)), await Promise.all(keys.map(samplesOf))];
      const { samples, codes } = await reference.speak(opened, kind, items[alone]!);
      expect(codes.length).toBeGreaterThan(2);
      // Takes are kept in 16 bits: half a step, and what float32 leaves open.
      const found = all.filter((take) => take.length === samples.length && largest(take, samples) < 2e-5);
      expect(found).toHaveLength(1);
    });
  });

  const samplesOf = async (key: string): Promise<Float32Array> => decodeWavBuffer(await takeOf(key, 'default')).samples;
});

const largest = (take: Float32Array, samples: readonly number[]): number =>
  take.reduce((worst, sample, at) => Math.max(worst, Math.abs(sample - samples[at]!)), 0);
