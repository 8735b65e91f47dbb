import type { Home } from './home';
import { until } from './until';

/** What a job does meanwhile, as its status says. */
export type Phase = 'planning' | 'synthesising' | 'mastering' | 'delivering';

/** How long each phase of the home's one job took, in ms. */
export async function phaseLengths(home: Home): Promise<Record<Phase, number>> {
  const [row] = await home.ask<Record<Phase, number>>(
    `WITH at AS (
       SELECT job.started_at, job.finished_at,
         (SELECT max(at) FROM job_event WHERE kind = 'planned') AS planned,
         (SELECT max(at) FROM job_event WHERE kind = 'chapter-spoken') AS spoken,
         (SELECT max(at) FROM job_event WHERE kind = 'chapter-mastered') AS mastered
       FROM job)
     SELECT extract(epoch FROM planned - started_at)::float8 * 1000 AS planning,
       extract(epoch FROM spoken - planned)::float8 * 1000 AS synthesising,
       extract(epoch FROM mastered - spoken)::float8 * 1000 AS mastering,
       extract(epoch FROM finished_at - mastered)::float8 * 1000 AS delivering FROM at`,
  );
  if (!row) throw new Error('there is no job');
  return row;
}

/** Resolves when the home's one job is in a phase, and so many of its takes are stored. */
export async function reached(home: Home, phase: Phase, takes: number): Promise<void> {
  await until(
    `the job is ${phase} with ${takes} takes`,
    async () => {
      // The database may be just starting, or just gone.
      const [row] = await home
        .ask<{ status: string; takes: number }>(
          `SELECT status, (SELECT count(*)::int FROM take) AS takes FROM job LIMIT 1`,
        )
        .catch(() => []);
      if (row && /^(failed|cancelled|done)/.test(row.status)) throw new Error(`the job is ${row.status} already`);
      return row?.status === phase && row.takes >= takes;
    },
    { everyMs: 5, patienceMs: 90_000 },
  );
}

/** Processes of the home's workers that are alive, by the names of their connections. */
export async function workerPids(home: Home): Promise<number[]> {
  const rows = await home.ask<{ pid: number }>(
    `SELECT DISTINCT substring(application_name FROM ':(\\d+)\\.')::int AS pid FROM pg_stat_activity
     WHERE application_name LIKE 'voicemill-worker:%'`,
  );
  return rows.map(({ pid }) => pid).filter(isAlive);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
