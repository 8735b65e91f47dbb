import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openHome, type Home } from './testing/home';
import { phaseLengths, reached, workerPids, type Phase } from './testing/job-phases';
import { jobRemains, largestDifference, type JobRemains } from './testing/job-remains';
import { root, type Program } from './testing/program';
import { seededNumbers } from './testing/seeded';
import { until } from './testing/until';

// A worker that is killed is missed when its lease has run out: 15 s each time.
jest.setTimeout(600_000);

type Victim = 'worker' | 'server' | 'server and worker' | 'database';

/** In the order in which one job goes through them. */
const kills: { phase: Phase; victim: Victim }[] = [
  { phase: 'planning', victim: 'server and worker' },
  { phase: 'synthesising', victim: 'worker' },
  { phase: 'synthesising', victim: 'database' },
  { phase: 'synthesising', victim: 'server and worker' },
  { phase: 'synthesising', victim: 'server' },
  { phase: 'mastering', victim: 'worker' },
  { phase: 'delivering', victim: 'server and worker' },
];

const script = join(root, 'samples', 'chapter.md');
const settings = ['--preset', 'podcast'];
const seed = Number(process.env.VOICEMILL_KILL_SEED ?? Date.now() % 2 ** 32);

describe('a job whose processes are killed again and again', () => {
  let calm: Home;
  let stormy: Home;
  let undisturbed: JobRemains;
  let lengths: Record<Phase, number>;

  beforeAll(async () => {
    process.stdout.write(`VOICEMILL_KILL_SEED=${seed}\n`);
    calm = await openHome('calm');
    stormy = await openHome('stormy');
    const keeper = calm.start('main.worker.js', [], { VOICEMILL_LOG_LEVEL: 'info' });
    await keeper.says('worker ready');
    const { code, errors } = await calm.render([script, ...settings, '--out', join(calm.dir, 'out')], {
      VOICEMILL_WORKERS: '0',
    });
    expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
    lengths = await phaseLengths(calm);
    undisturbed = await jobRemains(calm);
    await calm.remove();
  });
  afterAll(() => stormy.remove());

  /** Has a process killed by force; resolves with what is to be started again. */
  const strike = async (victim: Victim, server: Program): Promise<void> => {
    if (victim === 'database') {
      const pidFile = join(await dataDirOf(stormy), 'postmaster.pid');
      process.kill(Number((await readFile(pidFile, 'utf8')).split('\n')[0]), 'SIGKILL');
      return;
    }
    const pids = victim === 'server' ? [] : await workerPids(stormy);
    if (victim !== 'server') expect(pids).not.toEqual([]);
    if (victim !== 'worker') server.kill('SIGKILL');
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    if (victim !== 'worker') await server.end;
  };

  const seen = async (): Promise<{ status: string; takes: number }> => {
    const [row] = await stormy.ask<{ status: string; takes: number }>(
      `SELECT status, (SELECT count(*)::int FROM take) AS takes FROM job`,
    );
    return row ?? { status: 'not there', takes: 0 };
  };

  it('ends with the very takes, lines, cues and sound of a run that nobody disturbed', async () => {
    const next = seededNumbers(seed);
    const takes = undisturbed.takeKeys.rows.length;
    // The first run takes the script in; from then on a server goes on by itself.
    let server = stormy.start('main.cli.js', ['render', script, ...settings]);
    const times = kills.filter(({ phase }) => phase === 'synthesising').map(() => Math.floor(next() * 0.8 * takes));
    times.sort((one, other) => one - other);
    for (const { phase, victim } of kills) {
      const takesFirst = phase === 'synthesising' ? (times.shift() ?? 0) : 0;
      // Not to wait for something, but to hit a phase anywhere.
      const delayMs = phase === 'synthesising' ? 0 : next() * 0.25 * lengths[phase];
      await reached(stormy, phase, takesFirst);
      await wait(delayMs);
      const hit = await seen();
      await strike(victim, server);
      process.stdout.write(
        `${victim} killed while ${hit.status}, ${delayMs.toFixed(0)} ms in, ${hit.takes} of ${takes} takes\n`,
      );
      expect(hit.status).toBe(phase);
      if (victim.startsWith('server')) server = stormy.start('main.js', [], { VOICEMILL_PORT: '0' });
    }
    await until(
      'the job has ended',
      async () => {
        const [job] = await stormy
          .ask<{ status: string; error: string | null }>(`SELECT status, error FROM job`)
          .catch(() => []);
        if (job?.status === 'failed') throw new Error(job.error ?? 'failed');
        return job?.status === 'done';
      },
      { everyMs: 50, patienceMs: 120_000 },
    );
    const survived = await jobRemains(stormy);
    server.kill('SIGTERM');
    expect((await server.end).code).toBe(0);

    expect(survived.takeKeys).toEqual(undisturbed.takeKeys);
    expect(survived.takeKeys.files).toEqual(survived.takeKeys.rows);
    expect(survived.takeKeys.placed).toEqual(survived.takeKeys.rows);
    expect(survived.takesNoted).toBe(takes);
    expect(survived.takeHashes).toEqual(undisturbed.takeHashes);
    expect(survived.waiting).toBe(0);
    expect(survived.lines).toEqual(undisturbed.lines);
    expect(survived.counts).toEqual(undisturbed.counts);
    expect([survived.gaps, survived.pass]).toEqual([[], true]);
    expect(Object.keys(survived.captions).length).toBe(3);
    expect(survived.captions).toEqual(undisturbed.captions);
    expect(survived.masters.length).toBe(undisturbed.masters.length);
    for (const [at, master] of survived.masters.entries()) {
      expect(master.some((sample) => Math.abs(sample) > 0.1)).toBe(true);
      expect(largestDifference(master, undisturbed.masters[at] ?? new Float32Array())).toBeLessThanOrEqual(1e-3);
    }
  });
});

/** Where the embedded server keeps its data: below the home, or where its note says when its user cannot enter that. */
async function dataDirOf(home: Home): Promise<string> {
  const [row] = await home.ask<{ dir: string }>(`SELECT current_setting('data_directory') AS dir`);
  if (!row) throw new Error('the database does not say where its data lie');
  return row.dir;
}
