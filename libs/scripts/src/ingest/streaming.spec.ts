import { Readable } from 'node:stream';
import { readScript } from './read-script';

const rowText = (index: number) => `r${index},"Row ${index}, a sentence of quite ordinary length."\n`;

/** A source that counts the rows that were pulled out of it, a few to a chunk as a socket delivers them. */
function countingSource(rowCount: number): { open: () => Readable; pulled: () => number; closed: () => boolean } {
  let pulled = 0;
  let closed = false;
  function* rows(): Generator<Buffer> {
    try {
      yield Buffer.from('id,text\n');
      for (; pulled < rowCount;) {
        const chunk = Array.from({ length: Math.min(100, rowCount - pulled) }, (_, index) => rowText(pulled + index));
        pulled += chunk.length;
        yield Buffer.from(chunk.join(''));
      }
    } finally {
      closed = true;
    }
  }
  return { open: () => Readable.from(rows(), { highWaterMark: 1 }), pulled: () => pulled, closed: () => closed };
}

describe('reading as a stream', () => {
  it('never runs more than a few hundred of 100,000 rows ahead of a sink that takes its time', async () => {
    const source = countingSource(100_000);
    let taken = 0;
    let inSink = 0;
    let mostInSink = 0;
    let furthestAhead = 0;
    const report = await readScript({ name: 'a.csv', open: source.open, limitBytes: 1e9 }, async () => {
      inSink += 1;
      mostInSink = Math.max(mostInSink, inSink);
      if (taken % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      furthestAhead = Math.max(furthestAhead, source.pulled() - taken);
      taken += 1;
      inSink -= 1;
    });
    expect(report).toMatchObject({ rowsRead: 100_000, linesAccepted: 100_000, faultsTotal: 0 });
    expect(taken).toBe(100_000);
    expect(mostInSink).toBe(1);
    expect(furthestAhead).toBeLessThan(1_000);
  });

  it('stops at the limit, having counted rather than read it all, and closes the file', async () => {
    const source = countingSource(100_000);
    const reading = readScript({ name: 'a.csv', open: source.open, limitBytes: 100_000 }, async () => undefined);
    await expect(reading).rejects.toMatchObject({
      code: 'too-large',
      status: 413,
      message: expect.stringContaining('100,000 bytes'),
    });
    expect(source.pulled()).toBeLessThan(5_000);
    expect(source.closed()).toBe(true);
  });

  it('passes on what the sink throws and closes the file', async () => {
    const source = countingSource(100_000);
    const broken = new Error('the database is gone');
    const reading = readScript({ name: 'a.csv', open: source.open, limitBytes: 1e9 }, () => Promise.reject(broken));
    await expect(reading).rejects.toBe(broken);
    expect(source.closed()).toBe(true);
  });

  it.each(['a.csv', 'a.md'])('passes on what the source of %s throws', async (name) => {
    const broken = new Error('the disk is gone');
    function* failing(): Generator<Buffer> {
      yield Buffer.from('text\nHello.\n'.padEnd(20_000, 'Hello.\n'));
      throw broken;
    }
    const reading = readScript({ name, open: () => Readable.from(failing()), limitBytes: 1e9 }, async () => undefined);
    await expect(reading).rejects.toBe(broken);
  });

  it('refuses a zero byte that comes late', async () => {
    const open = () => Readable.from([Buffer.from(`text\n${'Hello.\n'.repeat(20_000)}`), Buffer.from('a\0b\n')]);
    const reading = readScript({ name: 'a.csv', open, limitBytes: 1e9 }, async () => undefined);
    await expect(reading).rejects.toMatchObject({ code: 'unsupported-file' });
  });
});
