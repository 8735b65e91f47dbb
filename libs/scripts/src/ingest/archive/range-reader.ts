import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import type { ScriptInput } from '../ingested-line';

/** The bytes from `start` up to `end` (excluded) of a source that can only be read from its beginning. */
async function* skipTo(source: Readable, start: number, end: number): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end - at));
    if (part.length > 0) yield part;
    at += chunk.length;
    if (at >= end) return;
  }
}

/** Lets the ZIP reader reach any part of an upload. */
export class RangeReader extends RandomAccessReader {
  /** What went wrong with the source itself, as opposed to what it holds. */
  sourceError: Error | undefined;

  constructor(
    private readonly input: Pick<ScriptInput, 'open' | 'openRange'>,
    private readonly sizeBytes: number,
  ) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    // A damaged directory may point anywhere; the sources below throw at such places instead of reporting them.
    if (!(start >= 0 && start < end && end <= this.sizeBytes)) {
      return new Readable({
        read() {
          this.destroy(new Error('a place beyond the end of the archive'));
        },
      });
    }
    const { open, openRange } = this.input;
    const stream = openRange ? openRange({ start, end: end - 1 }) : Readable.from(skipTo(open(), start, end));
    return stream.on('error', (error) => (this.sourceError ??= error));
  }
}
