import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { jobSchema, pageSchema, type JobView } from '@voicemill/contracts';
import { liveEvents } from './testing/live-events';
import { runToEnd, startServer, temporaryHome } from './testing/server-process';

// Each start opens a database, on a machine that may be busy with other things.
jest.setTimeout(240_000);

/** Resolves when a process is there no more. Its pipes close a moment before, and then somebody has to collect it. */
async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await nextTurn();
  }
}

describe('the processes of a server', () => {
  let home: string;
  beforeAll(async () => {
    home = await temporaryHome();
  });
  afterAll(() => rm(home, { recursive: true }));

  it('ends its workers when it is killed, and the next one goes on with the job and finishes it', async () => {
    const env = { VOICEMILL_HOME: home, VOICEMILL_ENGINE: 'fake', VOICEMILL_FAKE_BATCH_MS: '300' };
    const first = await startServer('main.js', env);
    const workers = first.log.filter(({ msg }) => msg === 'worker ready').map(({ pid }) => pid);
    expect(workers).toHaveLength(1);
    await first.end('SIGKILL');
    await Promise.all([first.pid, ...workers].map(untilGone));
    const second = await startServer('main.js', { ...env, VOICEMILL_FAKE_BATCH_MS: '20' });
    const jobs = pageSchema(jobSchema).parse(await (await fetch(`${second.url}/jobs`)).json());
    // The sample lesson of the first start, and not a second one.
    expect(jobs.total).toBe(1);
    let last: JobView | undefined;
    for await (const { event, data } of liveEvents(await fetch(`${second.url}/jobs/${jobs.items[0]?.id}/live`)))
      if (event === 'job') last = jobSchema.parse(JSON.parse(data));
    expect(last).toMatchObject({ status: 'done', gaps: 0 });
    const loaded = second.log.find(({ msg }) => msg === 'voice loaded');
    expect(loaded).toMatchObject({ voice: 'starter-en', version: '1.0.0', coldStartMs: expect.any(Number) });
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('ends while somebody follows a job', async () => {
    const server = await startServer('main.api.js', { VOICEMILL_HOME: home });
    const jobs = pageSchema(jobSchema).parse(await (await fetch(`${server.url}/jobs`)).json());
    const { scriptId } = jobs.items[0] as JobView;
    const wish = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scriptId }),
    };
    const { id } = jobSchema.parse(await (await fetch(`${server.url}/jobs`, wish)).json());
    const events = liveEvents(await fetch(`${server.url}/jobs/${id}/live`));
    await events.next();
    expect(await server.end('SIGINT')).toBe(0);
  });

  it('says in a sentence that its port is taken, and leaves nothing running', async () => {
    const server = await startServer('main.api.js', { VOICEMILL_HOME: home });
    const { port } = new URL(server.url);
    const second = await runToEnd('main.api.js', { VOICEMILL_HOME: home, VOICEMILL_PORT: port });
    expect(second.code).toBe(1);
    expect(second.errors).toContain(`Port ${port} of 127.0.0.1 is in use.`);
    expect(second.errors).toContain(`VOICEMILL_PORT=${Number(port) + 1}`);
    expect(second.errors).not.toMatch(/^\s+at /m);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await server.end('SIGTERM');
  });

  it('refuses an address that others can reach before it opens anything', async () => {
    const untouched = join(home, 'untouched');
    const refused = await runToEnd('main.js', { VOICEMILL_HOME: untouched, VOICEMILL_HOST: '0.0.0.0' });
    expect(refused.code).toBe(2);
    expect(refused.errors).toContain('VOICEMILL_ALLOW_REMOTE=true');
    expect(await readdir(home)).not.toContain('untouched');
  });
});
