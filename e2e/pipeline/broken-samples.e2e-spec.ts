import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openHome, type Home } from './testing/home';
import { root } from './testing/program';
import { startWorker } from './testing/workers';

jest.setTimeout(240_000);

const folder = join(root, 'samples', 'broken');
const files = readdirSync(folder).sort();

describe('a broken file', () => {
  let home: Home;
  let before: Record<string, number>;
  /** Rows of every table, but for those that every command fills with the packaged voices. */
  const rows = async (): Promise<Record<string, number>> => {
    const tables = await home.ask<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename NOT IN ('voice_version', 'agreement')
         AND schemaname = 'public' OR schemaname = 'pgboss' AND tablename ~ '^(job|archive|schedule)$' ORDER BY 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await home.ask<{ count: string }>(`SELECT count(*) FROM ${name}`);
      counts[name] = Number(row?.count);
    }
    return counts;
  };

  beforeAll(async () => {
    home = await openHome('broken');
    // Held open by a process of its own: 50 commands need not start 50 databases.
    await startWorker(home, { VOICEMILL_ENGINE: 'fake' });
    const first = await home.render([join(folder, files[0] ?? '')]);
    expect(first.code).toBe(2);
    before = await rows();
  });
  afterAll(() => home.remove());

  it('is there for every kind of fault', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
    expect(before['public.script']).toBe(0);
    expect(Object.keys(before).length).toBeGreaterThan(12);
  });

  it.each(files)('%s is refused with its place and remedy, and leaves nothing', async (file) => {
    const { code, output, errors } = await home.render([join(folder, file)]);
    expect(code).toBe(2);
    expect(output).toBe('');
    // The place: the file, with row or column where there is one. The remedy: a second sentence that says what to do.
    expect(errors).toContain(file);
    expect(errors).not.toMatch(/\n {4}at /);
    const sentences = errors
      .trim()
      .split(/[.!:]\s+|\n/)
      .filter((part) => part.length > 3);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    const after = await rows();
    // The worker's own chore ticks meanwhile, and is leased while it runs.
    delete after['pgboss.job'];
    delete after['public.handler_lease'];
    const { 'pgboss.job': _, 'public.handler_lease': __, ...expected } = before;
    expect(after).toEqual(expected);
  });
});
