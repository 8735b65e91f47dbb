import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHome, type Home } from './testing/home';
import { root, type Program } from './testing/program';
import { startWorker } from './testing/workers';
import { until } from './testing/until';

jest.setTimeout(300_000);

const env = { VOICEMILL_ENGINE: 'fake', VOICEMILL_FAKE_BATCH_MS: '40', VOICEMILL_FAKE_TAKE_SECONDS: '0.25' };
const cheap = ['--preset', 'master-wav', '--captions', 'none'];
const linesEach = 1600;

describe('more workers', () => {
  let home: Home;
  let workers: Program[];

  /** Brings the number of warm workers to `count`: each has spoken something. */
  const staff = async (count: number): Promise<void> => {
    while (workers.length < count) workers.push(await startWorker(home, env));
    await speak(`warm${count}`, 400);
  };

  const script = async (word: string, lines: number): Promise<string> => {
    const path = join(home.dir, `${word}.csv`);
    const rows = Array.from({ length: lines }, (_, at) => `The ${word} number ${at} is ${'very '.repeat(at % 5)}good.`);
    await writeFile(path, `text\n${rows.join('\n')}\n`);
    return path;
  };

  /** Has a script of one-chunk lines spoken and answers takes per second from the first claim to the last take. */
  const speak = async (word: string, lines: number): Promise<number> => {
    const path = await script(word, lines);
    const [earlier] = await home.ask<{ takes: number }>(`SELECT count(*)::int AS takes FROM take`);
    const takesBefore = earlier?.takes ?? 0;
    const command = home.start('main.cli.js', ['render', path, ...cheap], { ...env, VOICEMILL_WORKERS: '0' });
    await until('the first chunk is claimed', async () => {
      const rows = await home.ask(`SELECT 1 FROM take_request WHERE lease_token IS NOT NULL LIMIT 1`);
      return rows.length > 0;
    });
    const [claimed] = await home.ask<{ at: number }>(`SELECT extract(epoch FROM clock_timestamp())::float8 AS at`);
    await until(
      'every take is stored',
      async () => {
        const [row] = await home.ask<{ takes: number }>(`SELECT count(*)::int AS takes FROM take`);
        return (row?.takes ?? 0) >= takesBefore + lines;
      },
      { everyMs: 50, patienceMs: 120_000 },
    );
    const [last] = await home.ask<{ at: number }>(`SELECT extract(epoch FROM max(created_at))::float8 AS at FROM take`);
    // What follows the takes is not measured here.
    command.kill('SIGTERM');
    await command.end;
    return lines / ((last?.at ?? 0) - (claimed?.at ?? 0));
  };

  beforeAll(async () => {
    home = await openHome('fan-out');
    workers = [await startWorker(home, env)];
  });
  afterAll(() => home.remove());

  it('speak nearly as many times faster as they are, and no chunk twice', async () => {
    const rates: number[] = [];
    for (const count of [1, 2, 4]) {
      await staff(count);
      rates.push(await speak(`crew${count}`, linesEach));
    }
    const [one = 0, two = 0, four = 0] = rates;
    process.stdout.write(`takes a second: ${rates.map((rate) => rate.toFixed(0)).join(', ')}\n`);
    // A claim charges its phones at once, so whatever was claimed twice would be charged twice.
    const [sums] = await home.ask<{ charged: number; made: number; takes: number; noted: number }>(
      `SELECT (SELECT served_phones FROM workspace WHERE id = 'default') AS charged,
         (SELECT sum(jsonb_array_length(phones)) FROM take)::float8 AS made,
         (SELECT count(*) FROM take)::int AS takes, (SELECT sum(takes_made) FROM usage_entry)::int AS noted`,
    );
    expect(sums?.charged).toBe(sums?.made);
    expect(sums?.noted).toBe(sums?.takes);
    expect(sums?.takes).toBe(3 * (400 + linesEach));
    expect(two / one).toBeGreaterThanOrEqual(1.9);
    expect(four / one).toBeGreaterThanOrEqual(3.6);
  });

  it('still find full batches of similar length in a chapter', async () => {
    const chapter = join(root, 'samples', 'chapter.md');
    // Without context around cuts, a take's own phones are the ones that were batched.
    const args = [chapter, ...cheap, '--pad-seconds', '0'];
    const { code, errors } = await home.render(args, { ...env, VOICEMILL_WORKERS: '0' });
    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
    // The takes of a batch are stored by one transaction.
    const batches = await home.ask<{ size: number; phones: number; longest: number }>(
      `SELECT count(*)::int AS size, sum(jsonb_array_length(phones))::int AS phones,
         max(jsonb_array_length(phones))::int AS longest
       FROM take WHERE key IN (SELECT take_key FROM chunk WHERE job_id = (SELECT id FROM job ORDER BY created_at DESC LIMIT 1))
       GROUP BY created_at`,
    );
    const full = batches.filter(({ size }) => size >= 4 && size <= 8);
    expect(batches.length).toBeGreaterThan(20);
    expect(full.length / batches.length).toBeGreaterThanOrEqual(0.9);
    const [used, padded] = [
      batches.reduce((sum, { phones }) => sum + phones, 0),
      batches.reduce((sum, { size, longest }) => sum + size * longest, 0),
    ];
    process.stdout.write(
      `${batches.length} batches, ${full.length} of 4 to 8, padding waste ${(1 - used / padded).toFixed(3)}\n`,
    );
    expect(1 - used / padded).toBeLessThanOrEqual(0.1);
  });
});
