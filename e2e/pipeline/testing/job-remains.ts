import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Home } from './home';
import { readMonoWav } from './float-wav';

/** All that a job leaves behind, under names that do not change with its ids. */
export interface JobRemains {
  /** Of take rows, of take files, and of the takes that its chunks point to; each sorted. */
  takeKeys: { rows: string[]; files: string[]; placed: string[] };
  takesNoted: number;
  takeHashes: string[];
  lines: { line: number; chunks: number; text: string }[];
  counts: Record<string, number>;
  pass: boolean;
  gaps: unknown[];
  /** Caption files and timings by name. */
  captions: Record<string, string>;
  /** Decoded masters by chapter. */
  masters: Float32Array[];
  waiting: number;
}

export async function jobRemains(home: Home): Promise<JobRemains> {
  const [job] = await home.ask<{ id: string }>(`SELECT id FROM job`);
  if (!job) throw new Error('there is no job');
  const keysOf = async (sql: string): Promise<string[]> =>
    (await home.ask<{ key: string }>(sql)).map(({ key }) => key).sort();
  const files = join(home.dir, 'files', 'default');
  const takeFiles = (await readdir(join(files, 'takes'), { recursive: true })).filter((path) => path.endsWith('.wav'));
  const takeHashes = await Promise.all(
    takeFiles.sort().map(async (path) => hashOf(await readFile(join(files, 'takes', path)))),
  );
  const deliveries = await home.ask<{
    number: number;
    pass: boolean;
    report: { counts: Record<string, number>; gaps: unknown[] };
  }>(`SELECT number, pass, report FROM delivery`);
  const [delivery] = deliveries;
  if (!delivery || deliveries.length > 1) throw new Error(`there are ${deliveries.length} deliveries`);
  const folder = join(files, 'jobs', job.id, 'deliveries', String(delivery.number));
  const captions: Record<string, string> = {};
  for (const name of (await readdir(folder)).filter((path) => /\.(srt|vtt|timings\.json)$/.test(path))) {
    captions[name] = await readFile(join(folder, name), 'utf8');
  }
  const chapters = await home.ask<{ id: string }>(`SELECT id FROM job_chapter ORDER BY number`);
  const masterOf = ({ id }: { id: string }) => readMonoWav(join(files, 'jobs', job.id, 'masters', `${id}.wav`));
  const [noted] = await home.ask<{ takes: number }>(`SELECT sum(takes_made)::int AS takes FROM usage_entry`);
  const [waiting] = await home.ask<{ count: number }>(`SELECT count(*)::int AS count FROM take_request`);
  return {
    takeKeys: {
      rows: await keysOf(`SELECT key FROM take`),
      files: takeFiles.map((path) => basename(path, '.wav')).sort(),
      placed: await keysOf(`SELECT DISTINCT take_key AS key FROM chunk WHERE take_key IS NOT NULL`),
    },
    takesNoted: noted?.takes ?? 0,
    takeHashes,
    lines: await home.ask(
      `SELECT line_number AS line, count(*)::int AS chunks, string_agg(text, '' ORDER BY ordinal) AS text
       FROM chunk WHERE status = 'done' GROUP BY 1 ORDER BY 1`,
    ),
    counts: delivery.report.counts,
    pass: delivery.pass,
    gaps: delivery.report.gaps,
    captions,
    masters: (await Promise.all(chapters.map(masterOf))).map(({ samples }) => samples),
    waiting: waiting?.count ?? 0,
  };
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Largest difference of two signals; infinite when they are not equally long. */
export function largestDifference(one: Float32Array, other: Float32Array): number {
  if (one.length !== other.length) return Infinity;
  return one.reduce((largest, sample, at) => Math.max(largest, Math.abs(sample - (other[at] ?? Infinity))), 0);
}
