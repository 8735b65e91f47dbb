import { Readable } from 'node:stream';
import type { IngestedLine, IngestReport } from './ingested-line';
import { readScript } from './read-script';

/** Specs only: reads a script out of memory, cut into `chunkBytes` pieces as a socket would deliver it. */
export async function read(
  name: string,
  content: string | Buffer,
  { chunkBytes = 1 << 16, limitBytes = 1 << 24 } = {},
): Promise<{ report: IngestReport; taken: IngestedLine[] }> {
  const bytes = Buffer.from(content);
  function* chunks(): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const taken: IngestedLine[] = [];
  const open = () => Readable.from(chunks());
  const report = await readScript({ name, open, limitBytes }, async (line) => void taken.push(line));
  return { report, taken };
}

/** Specs only: the lines of a script that has to be read without a fault. */
export async function lines(name: string, content: string | Buffer): Promise<IngestedLine[]> {
  const { report, taken } = await read(name, content);
  expect(report.faults).toEqual([]);
  return taken;
}
