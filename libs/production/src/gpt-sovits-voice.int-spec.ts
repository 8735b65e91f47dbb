import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TimedLine } from '@voicemill/contracts';
import { createSpeechEngine, makeTestVoice } from '@voicemill/speech';
import { gptSovitsSymbols } from '@voicemill/text';
import { storageKeys } from './storage-keys';
import { chunksOf, lessonCsv, openPipeline, type Pipeline } from './testing';

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
});
