import { once } from 'node:events';

const isClosed = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';

/**
 * Lets a command go on when whoever reads its output has heard enough (`| head`): what it does and its exit code do not
 * depend on a reader, so what it still has to say is dropped. Any other fault of the output ends it as before.
 */
export function allowClosedOutput(output: NodeJS.WritableStream): void {
  output.on('error', (error) => {
    if (!isClosed(error)) throw error;
  });
}

/**
 * Writes a line and waits while the reader is slower.
 * @returns false when nobody reads any more: a command that only shows something has come to its end.
 */
export async function writeLine(output: NodeJS.WritableStream, line: string): Promise<boolean> {
  if (output.write(`${line}\n`)) return true;
  try {
    await once(output, 'drain');
    return true;
  } catch (error) {
    if (isClosed(error)) return false;
    throw error;
  }
}
