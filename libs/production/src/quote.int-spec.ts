import { jobSettingsSchema, type JobSettingsInput, type Quote } from '@voicemill/contracts';
import { askFor } from '@voicemill/queue/testing';
import { createFakeEngine } from '@voicemill/speech';
import { lessonCsv, openPipeline, type Pipeline } from './testing';

const words = 'a river runs through the valley and nobody knows where it comes from or where it wants to go'.split(' ');
/** Sentences of six to seventeen words, no two alike, whatever the seed. */
const sentences = (count: number, seed: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const from = (at * 7 + seed) % 6;
    return `${words.slice(from, from + 5 + ((at + seed) % 10)).join(' ')} ${seed} of ${at}.`;
  });

describe('a quote', () => {
  let pipeline: Pipeline;
  const quote = (scriptId: string, settings: JobSettingsInput = {}, ctx = pipeline.ctx()): Promise<Quote> =>
    pipeline.jobs.quote(ctx, { scriptId, settings: jobSettingsSchema.parse(settings) });

  beforeAll(async () => {
    pipeline = await openPipeline({
      workspaces: ['busy', 'priced'],
      engine: createFakeEngine({ secondsPerPhone: 0.05 }),
    });
  });
  afterAll(() => pipeline.close());

  it('tells takes to be made from those that are there and those asked for twice, and makes nothing', async () => {
    const scriptId = await pipeline.upload(
      'counts.csv',
      lessonCsv(['Good morning.', 'Good evening.', 'Good morning.']),
    );
    const before = await quote(scriptId);
    expect(before).toMatchObject({ lines: 3, chunks: 3, takesToMake: 2, takesReused: 0, takesShared: 1, price: null });
    expect(before.storageBytes.takes).toBeGreaterThan(0);
    expect(await quote(scriptId)).toMatchObject({ takesToMake: 2 });
    expect((await pipeline.jobs.rows.list(pipeline.ctx(), { page: 1, perPage: 1 })).total).toBe(0);
    await pipeline.render(scriptId);
    const after = await quote(scriptId);
    expect(after).toMatchObject({ takesToMake: 0, takesReused: 2, takesShared: 1, minutesToMake: 0, deviceSeconds: 0 });
    expect(after).toMatchObject({ queueSeconds: 0, storageBytes: { takes: 0 } });
    expect(after.audioMinutes).toBeGreaterThan(0);
  });

  it('learns from the takes of the workspace how long its voices speak', async () => {
    // Much faster than what is shipped for the voice.
    await pipeline.render(await pipeline.upload('first.csv', lessonCsv(sentences(30, 1))));
    const scriptId = await pipeline.upload('second.csv', lessonCsv(sentences(10, 2)));
    const quoted = await quote(scriptId);
    expect(quoted.learntFromTakes).toBeGreaterThanOrEqual(30);
    const job = await pipeline.render(scriptId);
    const { quoted: kept, actual } = await pipeline.jobs.showQuote(pipeline.ctx(), job.id);
    expect(kept).toMatchObject({ audioMinutes: quoted.audioMinutes, takesToMake: quoted.takesToMake });
    expect(actual).toMatchObject({ chunks: quoted.chunks, takesMade: quoted.takesToMake, takesReused: 0, price: null });
    expect(Math.abs(quoted.audioMinutes / (actual.audioMinutes ?? 0) - 1)).toBeLessThan(0.1);
    expect(actual.finishSeconds).toBeGreaterThan(0);
    const { deliveries } = quoted.storageBytes;
    expect(Math.abs((actual.deliveryBytes ?? 0) / deliveries - 1)).toBeLessThan(0.5);
  });

  it('counts the delivered audio once, however many formats and rows hold it', async () => {
    const scriptId = await pipeline.upload('rows.csv', lessonCsv(sentences(4, 3)));
    const job = await pipeline.render(scriptId, { preset: 'courseware', formats: ['mp3', 'wav'] });
    const { quoted, actual } = await pipeline.jobs.showQuote(pipeline.ctx(), job.id);
    expect(Math.abs((quoted?.audioMinutes ?? 0) / (actual.audioMinutes ?? 0) - 1)).toBeLessThan(0.1);
  });

  it('is kept from the first plan on, also when a job is resumed after its takes were made', async () => {
    const scriptId = await pipeline.upload('kept.csv', lessonCsv(sentences(4, 4)));
    pipeline.before['job.deliver'] = () =>
      pipeline.db.dataSource.query(`UPDATE job SET status = 'failed' WHERE status = 'delivering'`);
    const job = await pipeline.render(scriptId);
    pipeline.before = {};
    expect(job.status).toBe('failed');
    await pipeline.jobs.resume(pipeline.ctx(), job.id);
    await pipeline.ended(job.id);
    const { quoted } = await pipeline.jobs.showQuote(pipeline.ctx(), job.id);
    expect(quoted).toMatchObject({ takesToMake: 4, takesReused: 0 });
  });

  it('uses the price table of its workspace, and charges nothing for takes that are there', async () => {
    const ctx = pipeline.ctx('priced');
    const scriptId = await pipeline.upload('priced.csv', lessonCsv(sentences(10, 5)), ctx);
    await pipeline.jobs.putPrices(ctx, {
      currency: 'CNY',
      perAudioMinute: 60,
      per1000Characters: 10,
      perDeviceHour: 0,
    });
    const { price, minutesToMake } = await quote(scriptId, {}, ctx);
    expect(price?.currency).toBe('CNY');
    expect(price?.audio).toBeCloseTo(minutesToMake * 60, 0);
    expect(price?.total).toBeCloseTo((price?.audio ?? 0) + (price?.characters ?? 0), 2);
    const job = await pipeline.render(scriptId, {}, ctx);
    const { actual } = await pipeline.jobs.showQuote(ctx, job.id);
    expect(actual.price?.characters).toBe(price?.characters);
    expect((await quote(scriptId, {}, ctx)).price?.total).toBe(0);
    expect(await pipeline.jobs.showPrices(pipeline.ctx())).toMatchObject({ perAudioMinute: 0 });
  });

  it('is later finished while others wait, by no more than their share', async () => {
    const scriptId = await pipeline.upload('late.csv', lessonCsv(sentences(10, 6)));
    const alone = await quote(scriptId);
    const { manager } = pipeline.db.dataSource;
    const held = Array.from({ length: 200 }, (_, at) => ({ name: `held${at}`, phones: 100 }));
    await askFor(manager, 'busy', held);
    await manager.query(`UPDATE take_request SET not_before = now() + interval '1 day' WHERE workspace_id = 'busy'`);
    const shared = await quote(scriptId);
    expect(shared.queueSeconds).toBeGreaterThan(alone.queueSeconds);
    expect(shared.finishSeconds - alone.finishSeconds).toBeCloseTo(shared.queueSeconds - alone.queueSeconds, 1);
    await manager.query(`UPDATE workspace SET share_weight = 10 WHERE id = 'busy'`);
    expect((await quote(scriptId)).queueSeconds).toBeGreaterThan(shared.queueSeconds);
    await manager.query(`DELETE FROM take_request WHERE workspace_id = 'busy'`);
  });

  it('of a job of another workspace is nobody’s', async () => {
    const [job] = (await pipeline.jobs.rows.list(pipeline.ctx(), { page: 1, perPage: 1 })).items;
    await expect(pipeline.jobs.showQuote(pipeline.ctx('busy'), job?.id ?? '')).rejects.toThrow('no such job');
  });
});
