import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobSettingsInput, TimedLine } from '@voicemill/contracts';
import { createSpeechEngine, makeTestVoice } from '@voicemill/speech';
import { gptSovitsSymbols } from '@voicemill/text';
import { storageKeys } from './storage-keys';
import { chunksOf, lessonCsv, openPipeline, type Pipeline } from './testing';

// Encoding is not what these tests are about.
const cheap: JobSettingsInput = { preset: 'master-wav', captions: ['json'] };
const texts = ['Good morning, and welcome.', '早上好，欢迎大家。', 'Today we read 一本书 together.'];

describe('a voice of engine gpt-sovits', () => {
  let voicesDir: string;
  let pipeline: Pipeline;
  beforeAll(async () => {
    voicesDir = await mkdtemp(join(tmpdir(), 'voicemill-voices-'));
    await makeTestVoice(join(voicesDir, 'ours'), 'voicemill-v2', { id: 'ours', symbols: gptSovitsSymbols });
    const engine = await createSpeechEngine({ device: { kind: 'cpu' }, threads: 1 });
    pipeline = await openPipeline({ engine, voicesDir });
  });
  afterAll(async () => {
    await pipeline.close();
    await rm(voicesDir, { recursive: true });
  });

  it('renders a script from upload to delivery, with the times of lines only', async () => {
    const script = await pipeline.upload('lesson.csv', lessonCsv(texts));
    const job = await pipeline.render(script, { voice: 'ours', preset: 'master-wav', captions: ['json', 'srt'] });
    expect(job).toMatchObject({ status: 'done', error: null, gaps: 0, linesTotal: 3 });
    const chunks = await chunksOf(pipeline.db, job.id);
    for (const { takeKey } of chunks) {
      const stored = takeKey && (await pipeline.files.stat(storageKeys.take('default', takeKey)));
      expect(stored).not.toBeNull();
    }
    const takes = await pipeline.db.dataSource.query<{ source: string; rate: number; samples: number }[]>(
      'SELECT timing_source AS source, sample_rate_hz AS rate, sample_count AS samples FROM take',
    );
    expect(takes).toHaveLength(3);
    for (const { source, rate, samples } of takes) {
      expect([source, rate, samples % 1280]).toEqual(['estimated', 32_000, 0]);
    }
    const recipes = pipeline.engine.batches.flat();
    expect(recipes.map(({ stretches }) => stretches?.map(({ language }) => language).join(' ')).sort()).toEqual([
      'en',
      'en zh en',
      'zh',
    ]);
    const names = await pipeline.files.list(storageKeys.delivery('default', job.id, 1));
    const timings = names.find((name) => name.endsWith('timings.json')) ?? '';
    const { chapters } = JSON.parse((await pipeline.files.get(timings)).toString()) as {
      chapters: { lines: TimedLine[] }[];
    };
    const lines = chapters.flatMap((chapter) => chapter.lines);
    expect(lines.map(({ source, words }) => [source, words])).toEqual(texts.map(() => ['estimated', []]));
  });

  it('refuses two of its styles at once, when the job is made', async () => {
    const script = await pipeline.upload('mix.csv', lessonCsv(['Never mixed.']));
    await expect(pipeline.submit(script, { voice: 'ours:calm*0.5+lively*0.5' })).rejects.toMatchObject({
      faults: [{ row: 2, column: 'voice', reason: expect.stringContaining('cannot be mixed') as string }],
    });
  });

  it('speaks each row in the style that its cell names, by id or by name, and other rows as the job has it', async () => {
    const csv = 'text,style\nSay it calmly.,\nSay it vividly.,lively\nSay it as vividly.,Lively\n';
    const script = await pipeline.upload('styles.csv', csv);
    pipeline.engine.batches.splice(0);
    expect(await pipeline.render(script, { voice: 'ours', ...cheap })).toMatchObject({ status: 'done', gaps: 0 });
    const spoken = pipeline.engine.batches.flat().map(({ phones, mix }) => [phones.length, mix[0]?.speaker]);
    expect(spoken.filter(([, speaker]) => speaker === 'lively')).toHaveLength(2);
    expect(spoken.filter(([, speaker]) => speaker === 'calm')).toHaveLength(1);
  });

  it('refuses what its graphs cannot do before anything is made: place, voice and remedy', async () => {
    const csv = 'text,style,speed\nFirst.,shouting,\nSecond.,,0.5\nThird.,,\n';
    const script = await pipeline.upload('cannot.csv', csv);
    const file = 'cannot.csv';
    await expect(pipeline.submit(script, { voice: 'ours', pitchSemitones: 2, noiseScale: 1.2 })).rejects.toMatchObject({
      code: 'parameter-out-of-range',
      faults: [
        {
          file,
          row: 2,
          column: 'style',
          reason: 'voice "ours" has no style "shouting"',
          remedy: expect.stringContaining('calm, lively') as string,
        },
        {
          file,
          column: 'settings.pitchSemitones',
          reason: expect.stringContaining('cannot change it') as string,
          remedy: expect.stringContaining('Set it to 0') as string,
        },
        { file, column: 'settings.noiseScale', reason: expect.stringContaining('takes 0 to 1') as string },
        { file, row: 3, column: 'speed', reason: expect.stringContaining('0.6 to 1.65') as string },
      ],
    });
  });
});
