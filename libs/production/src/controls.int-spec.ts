import { decodeWavBuffer } from '@voicemill/audio';
import type { Faithfulness, JobSettingsInput, TimedLine } from '@voicemill/contracts';
import { createSpeechEngine } from '@voicemill/speech';
import { storageKeys } from './storage-keys';
import { EnrolledListener } from './take-listener';
import { openPipeline, type Pipeline } from './testing';

const texts = ['Good morning. Welcome aboard, everybody.', 'The next stop is Oxford.', 'Please mind the gap.'];

interface Heard {
  samples: Float32Array;
  sampleRateHz: number;
  lines: TimedLine[];
}

/** Pauses between the lines of a delivery, from sound to sound, in ms. */
const pausesMs = ({ lines }: Heard): number[] =>
  lines.slice(1).map((line, index) => line.startMs - lines[index]!.endMs);

const spokenMs = ({ lines }: Heard): number => lines.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);

/** Level of each line in dB of full scale, over its speech. */
const levelsDb = ({ samples, sampleRateHz, lines }: Heard): number[] =>
  lines.map(({ startMs, endMs }) => {
    const at = (ms: number): number => Math.round((ms * sampleRateHz) / 1000);
    const part = samples.subarray(at(startMs), at(endMs));
    return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
  });

describe('what a job can choose, measured in what it delivers', () => {
  let pipeline: Pipeline;
  let plain: Heard;
  beforeAll(async () => {
    const engine = await createSpeechEngine({ device: { kind: 'cpu' }, threads: 2 });
    pipeline = await openPipeline({ engine, listener: new EnrolledListener() });
    plain = await heard({});
  });
  afterAll(() => pipeline.close());

  async function heard(
    settings: JobSettingsInput,
    csv = ['text', ...texts.map((text) => `"${text}"`)],
  ): Promise<Heard> {
    const script = await pipeline.upload('controls.csv', [...csv, ''].join('\n'));
    const job = await pipeline.render(script, { preset: 'master-wav', captions: ['json'], ...settings });
    expect(job).toMatchObject({ status: 'done', error: null, gaps: 0 });
    const names = await pipeline.files.list(storageKeys.delivery('default', job.id, 1));
    const [wav = '', timings = ''] = ['.wav', 'timings.json'].map((end) => names.find((name) => name.endsWith(end)));
    const { chapters } = JSON.parse((await pipeline.files.get(timings)).toString()) as {
      chapters: { lines: TimedLine[] }[];
    };
    const audio = decodeWavBuffer(await pipeline.files.get(wav));
    return { ...audio, lines: chapters.flatMap(({ lines }) => lines) };
  }

  it('speed 1.25 shortens the speech by 1.25', async () => {
    const ratio = spokenMs(plain) / spokenMs(await heard({ speed: 1.25 }));
    expect(Math.abs(ratio / 1.25 - 1)).toBeLessThan(0.05);
  });

  it('a pause scale scales the pauses, and nothing else', async () => {
    const wide = await heard({ pauseScale: 2 });
    pausesMs(plain).forEach((ms, index) => {
      expect(ms).toBeGreaterThan(600);
      expect(Math.abs(pausesMs(wide)[index]! / ms - 2)).toBeLessThan(0.02);
    });
    // The pause between the two sentences of the first line lies inside the line.
    expect(Math.abs(spokenMs(wide) - spokenMs(plain) - 450)).toBeLessThan(10);
    expect(levelsDb(wide)[1]).toBeCloseTo(levelsDb(plain)[1]!, 1);
  });

  it('energy is heard in dB, and takes are used again for it', async () => {
    const before = pipeline.engine.batches.length;
    const [soft, loud] = [await heard({ gainDb: -6 }), await heard({ gainDb: 6 })];
    levelsDb(plain).forEach((db, index) => {
      expect(Math.abs(levelsDb(soft)[index]! - db + 6)).toBeLessThan(0.3);
      expect(Math.abs(levelsDb(loud)[index]! - db - 6)).toBeLessThan(0.3);
    });
    expect(pipeline.engine.batches).toHaveLength(before);
  });

  it('a row has its own energy, and its edges are where they were', async () => {
    const rows = texts.map((text, index) => `"${text}",${['', '+4', '-4 dB'][index]}`);
    const own = await heard({ gainDb: 1 }, ['text,gain_db', ...rows]);
    const moved = levelsDb(own).map((db, index) => db - levelsDb(plain)[index]!);
    [1, 4, -4].forEach((gainDb, index) => expect(Math.abs(moved[index]! - gainDb)).toBeLessThan(0.3));
    expect(own.lines.map(({ startMs }) => startMs)).toEqual(plain.lines.map(({ startMs }) => startMs));
  });

  it('a glide runs through the takes of a line', async () => {
    pipeline.engine.batches.splice(0);
    await heard({ voice: 'starter-en:slt>rms' }, ['text', `"${texts[0]}"`]);
    const items = pipeline.engine.batches.flat();
    expect(items).toHaveLength(2);
    const shareOf = (mix: { speaker: string; weight: number }[] = []): number =>
      mix.find(({ speaker }) => speaker === 'rms')?.weight ?? 0;
    const ways = items.map(({ mix, mixTo }) => [shareOf(mix), shareOf(mixTo)]).sort(([a = 0], [b = 0]) => a - b);
    expect(ways[0]![0]).toBe(0);
    expect(ways[0]![1]).toBeCloseTo(ways[1]![0]!, 6);
    expect(ways[1]![1]).toBe(1);
    // Whoever listens takes it for what was asked for, and not for a voice that has been mistaken.
    const takes = await pipeline.db.dataSource.query<{ faithfulness: Faithfulness }[]>(
      'SELECT faithfulness FROM take ORDER BY created_at DESC LIMIT 2',
    );
    expect(takes.map(({ faithfulness }) => [faithfulness.passed, faithfulness.draws])).toEqual([
      [true, 1],
      [true, 1],
    ]);
  });
});
