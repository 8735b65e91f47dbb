import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHome, type Home } from './testing/home';
import { root, type Program } from './testing/program';
import { startWorker } from './testing/workers';

jest.setTimeout(300_000);

const env = { VOICEMILL_ENGINE: 'fake', VOICEMILL_FAKE_BATCH_MS: '40', VOICEMILL_FAKE_TAKE_SECONDS: '0.1' };
const cheap = ['--preset', 'master-wav', '--captions', 'none'];
const noPauses = ['clause=0', 'sentence=0', 'paragraph=0'].flatMap((pause) => ['--pause', pause]);
/** For each worker, so that every crew is measured for as long. */
const linesEach = 240;
const warmUpLines = 120;
/** Up, then down again: whatever else the machine does, it does not do it to the same crew each time. */
const rounds = [
  [1, 2, 4],
  [4, 2, 1],
  [1, 2, 4],
];

describe('more workers', () => {
  let home: Home;
  const workers: Program[] = [];
  let linesSpoken = 0;

  /** Brings the number of warm workers to `count`: each has spoken something. */
  const staff = async (count: number, word: string): Promise<void> => {
    const before = workers.length;
    while (workers.length < count) workers.push(await startWorker(home, env));
    if (workers.length > before) await speak(`${word} warm-up`, warmUpLines);
    for (const worker of workers.splice(count)) {
      worker.kill('SIGTERM');
      expect((await worker.end).code).toBe(0);
    }
  };

  const script = async (word: string, lines: number): Promise<string> => {
    const path = join(home.dir, `${word}.csv`);
    const rows = Array.from({ length: lines }, (_, at) => `The ${word} number ${at} is ${'very '.repeat(at % 5)}good.`);
    await writeFile(path, `text\n${rows.join('\n')}\n`);
    return path;
  };

  /** Has a script of one-chunk lines spoken and answers takes per second, from the first stored batch to the last. */
  const speak = async (word: string, lines: number): Promise<number> => {
    const path = await script(word, lines);
    const { code, errors } = await home.render([path, ...cheap, ...noPauses], { ...env, VOICEMILL_WORKERS: '0' });
    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
    linesSpoken += lines;
    // The takes of a batch are stored by one transaction, and so at one time.
    const batches = await home.ask<{ at: number; takes: number }>(
      `SELECT extract(epoch FROM created_at)::float8 AS at, count(*)::int AS takes FROM take
       WHERE key IN (SELECT take_key FROM chunk WHERE job_id = (SELECT id FROM job ORDER BY created_at DESC LIMIT 1))
       GROUP BY created_at ORDER BY created_at`,
    );
    const [first, last] = [batches[0], batches.at(-1)];
    if (!first || !last || first === last) throw new Error(`${batches.length} batches are too few to measure`);
    return (lines - first.takes) / (last.at - first.at);
  };

  beforeAll(async () => {
    home = await openHome('fan-out');
  });
  afterAll(() => home.remove());

  it('are clearly faster, and speak no chunk twice', async () => {
    // The bench measures how close they come to twice and four times; a test on a shared machine cannot.
    let enough = false;
    for (const [round, crews] of rounds.entries()) {
      const rates = new Map<number, number>();
      for (const count of crews) {
        await staff(count, `${round} ${count}`);
        rates.set(count, await speak(`${round} ${count}`, linesEach * count));
      }
      const [one = 0, two = 0, four = 0] = [1, 2, 4].map((count) => rates.get(count));
      process.stdout.write(`takes a second: ${[one, two, four].map((rate) => rate.toFixed(0)).join(', ')}\n`);
      enough = two / one >= 1.5 && four / one >= 2.6;
      if (enough) break;
    }
    // A claim charges its phones at once, so whatever was claimed twice would be charged twice.
    const [sums] = await home.ask<{ charged: number; made: number; takes: number; noted: number }>(
      `SELECT (SELECT served_phones FROM workspace WHERE id = 'default') AS charged,
         (SELECT sum(jsonb_array_length(phones)) FROM take)::float8 AS made,
         (SELECT count(*) FROM take)::int AS takes, (SELECT sum(takes_made) FROM usage_entry)::int AS noted`,
    );
    expect(sums?.charged).toBe(sums?.made);
    expect(sums?.noted).toBe(sums?.takes);
    expect(sums?.takes).toBe(linesSpoken);
    expect(enough).toBe(true);
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
