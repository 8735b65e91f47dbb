import { Readable } from 'node:stream';
import type { IngestedLine, IngestReport, ReadOptions } from './ingested-line';
import { readScript } from './read-script';

/** Specs only: reads a script out of memory, cut into `chunkBytes` pieces as a socket would deliver it. */
export async function read(
  name: string,
  content: string | Buffer,
  {
    chunkBytes = 1 << 16,
    limitBytes = 1 << 24,
    options,
  }: { chunkBytes?: number; limitBytes?: number; options?: ReadOptions } = {},
): Promise<{ report: IngestReport; taken: IngestedLine[] }> {
  const bytes = Buffer.from(content);
  function* chunks(): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const taken: IngestedLine[] = [];
  const open = () => Readable.from(chunks());
  const openRange = ({ start, end }: { start: number; end: number }) => Readable.from([bytes.subarray(start, end + 1)]);
  const input = { name, open, openRange, limitBytes, options };
  const report = await readScript(input, async (line) => void taken.push(line));
  return { report, taken };
}

/** Specs only: the lines of a script that has to be read without a fault. */
export async function lines(name: string, content: string | Buffer, options?: ReadOptions): Promise<IngestedLine[]> {
  const { report, taken } = await read(name, content, { options });
  expect(report.faults).toEqual([]);
  return taken;
}
