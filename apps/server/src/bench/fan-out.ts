import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { jobSettingsSchema } from '@voicemill/contracts';
import type { RequestContext } from '@voicemill/db';
import { finishedJob, freshWorkspace } from './bench-job';
import type { BenchHome } from './bench-home';
import type { Figure } from './figure';
import { writeRowsCsv } from './rows-csv';

/** Up, down and up again, so that each crew is measured on the machine's better and worse days. */
const turns = [
  [1, 2, 4],
  [4, 2, 1],
  [1, 2, 4],
];
/** Three seconds of 40 ms batches of 8 for each worker: the first one to look for work is a tenth of a second ahead. */
const rowsEach = 600;
const warmUpRows = 200;

/** What follows the takes has to be short: no pauses, nothing encoded, no captions. */
const settings = jobSettingsSchema.parse({
  preset: 'master-wav',
  captions: [],
  pauses: { clause: 0, sentence: 0, paragraph: 0, chapter: 0 },
});

/** How many times as many takes two and four workers make as one does, each with a device of its own. */
export async function measureFanOut(home: BenchHome): Promise<Figure[]> {
  const rates = new Map<number, number[]>([1, 2, 4].map((count) => [count, []]));
  const crew: ChildProcess[] = [];
  try {
    for (const counts of turns) {
      for (const count of counts) {
        await staff(home, crew, count);
        rates.get(count)?.push(await takesPerSecond(home, rowsEach * count));
      }
    }
  } finally {
    await dismiss(crew.splice(0));
  }
  const best = (count: number): number => Math.max(...(rates.get(count) ?? []));
  const told = (count: number): string =>
    `${count}: ${rates
      .get(count)
      ?.map((rate) => rate.toFixed(0))
      .join(', ')}`;
  const figure = (count: number, atLeast: number): Figure => ({
    name: `fanOut${count}`,
    value: best(count) / best(1),
    bound: { atLeast },
    detail: `takes a second, best of ${turns.length}; ${told(1)}; ${told(count)} workers`,
  });
  return [figure(2, 1.9), figure(4, 3.6)];
}

/** Brings the crew to a size; whoever is new has spoken before anything is measured. */
async function staff(home: BenchHome, crew: ChildProcess[], count: number): Promise<void> {
  const before = crew.length;
  while (crew.length < count) crew.push(await startMember(home));
  if (crew.length > before) await takesPerSecond(home, warmUpRows * count);
  await dismiss(crew.splice(count));
}

async function startMember({ config }: BenchHome): Promise<ChildProcess> {
  const child = fork(join(__dirname, `main.crew${extname(__filename)}`), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(config.home);
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`a worker of the bench ended with code ${code}`);
  });
  await Promise.race([once(child, 'message'), gone]);
  gone.catch(() => undefined);
  return child;
}

async function dismiss(members: ChildProcess[]): Promise<void> {
  await Promise.all(
    members.map(async (member) => {
      const gone = once(member, 'exit');
      member.kill('SIGTERM');
      await gone;
    }),
  );
}

/** From the first stored batch to the last; the job then ends in peace, so that nothing of it is left for the next. */
async function takesPerSecond(home: BenchHome, rows: number): Promise<number> {
  const ctx: RequestContext = await freshWorkspace(home);
  const path = join(home.config.home, `crew-${rows}.csv`);
  // One chapter: it is mastered after the last take, so that nothing but the takes is measured.
  await writeRowsCsv(path, rows, rows);
  await finishedJob(home, ctx, path, settings);
  const batches = await home.infra.dataSource.query<{ at: number; takes: number }[]>(
    `SELECT extract(epoch FROM created_at)::float8 AS at, count(*)::int AS takes FROM take WHERE workspace_id = $1
     GROUP BY created_at ORDER BY created_at`,
    [ctx.workspaceId],
  );
  const [first, last] = [batches[0], batches.at(-1)];
  if (!first || !last || first === last) throw new Error(`${batches.length} batches are too few to measure`);
  return (rows - first.takes) / (last.at - first.at);
}
