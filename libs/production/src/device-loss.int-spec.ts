import type { JobSettingsInput } from '@voicemill/contracts';
import { DeviceFault } from '@voicemill/speech';
import { until } from '@voicemill/queue/testing';
import { lessonCsv, openPipeline, type Pipeline } from './testing';

const cheap: JobSettingsInput = { preset: 'master-wav', captions: ['json'] };
const lost = 'The device failed while speaking: CUDA failure 719: unspecified launch failure ; GPU=0 ; hostname=worker';

describe('a device that is lost under a batch', () => {
  const told: DeviceFault[] = [];
  let pipeline: Pipeline;
  let release: () => void;
  beforeAll(async () => {
    pipeline = await openPipeline({ onDeviceLost: (fault) => told.push(fault) });
  });
  afterAll(() => pipeline.close());

  it('gives the batch back untouched, says so, and the next worker speaks it', async () => {
    const held = new Promise<void>((resolve) => (release = resolve));
    pipeline.engine.before = () => {
      if (told.length === 0) throw new DeviceFault('lost', lost);
      return held;
    };
    const script = await pipeline.upload(
      'lesson.csv',
      lessonCsv(['One of three.', 'Two of three.', 'Three of three.']),
    );
    const job = await pipeline.submit(script, cheap);
    await until('the batch is claimed again', () => pipeline.engine.batches.length >= 2);
    expect(told).toEqual([expect.objectContaining({ kind: 'lost', message: lost })]);
    const rows = await pipeline.db.dataSource.query<Record<string, unknown>[]>(
      `SELECT attempts, deaths, solo, last_error AS "lastError", not_before <= enqueued_at AS "atOnce" FROM take_request`,
    );
    expect(rows).toEqual(Array(3).fill({ attempts: 0, deaths: 0, solo: false, lastError: null, atOnce: true }));
    const [first = [], second = []] = pipeline.engine.batches;
    expect(second).toEqual(first);
    release();
    expect(await pipeline.ended(job.id)).toMatchObject({ status: 'done', gaps: 0 });
    expect(told).toHaveLength(1);
  });

  it('is told apart from a device that is short of memory, which counts as a failed try', async () => {
    let failures = 0;
    pipeline.engine.before = () => {
      failures += 1;
      if (failures === 1) throw new DeviceFault('memory', 'Failed to allocate memory for requested buffer of size 9');
    };
    const script = await pipeline.upload('memory.csv', lessonCsv(['Too large for it.']));
    const job = await pipeline.submit(script, cheap);
    await until('the try is counted', async () => {
      const [row] = await pipeline.db.dataSource.query<{ attempts: number }[]>('SELECT attempts FROM take_request');
      return row?.attempts === 1;
    });
    expect(await pipeline.ended(job.id)).toMatchObject({ status: 'done', gaps: 0 });
    expect(told).toHaveLength(1);
  });
});
