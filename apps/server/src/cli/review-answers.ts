import { createInterface, emitKeypressEvents, type Key } from 'node:readline';
import type { ReadStream } from 'node:tty';
import type { Answers } from './review-session';

export interface OpenAnswers extends Answers {
  close(): void;
}

/** The first character of a line is its key; an empty line is Enter. Lines may come before they are asked for. */
export function lineAnswers(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): OpenAnswers {
  const reader = createInterface({ input, terminal: false });
  const lines: string[] = [];
  const waiting: ((line: string | null) => void)[] = [];
  let ended = false;
  reader.on('line', (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else lines.push(line);
  });
  reader.on('close', () => {
    ended = true;
    for (const next of waiting.splice(0)) next(null);
  });
  const read = (): Promise<string | null> => {
    const line = lines.shift();
    if (line !== undefined) return Promise.resolve(line);
    return ended ? Promise.resolve(null) : new Promise((resolve) => waiting.push(resolve));
  };
  return {
    key: async () => {
      output.write('> ');
      const line = await read();
      return line === null ? null : line.trim() === '' ? 'enter' : line.trim().charAt(0).toLowerCase();
    },
    line: (question) => {
      output.write(question);
      return read();
    },
    close: () => reader.close(),
  };
}

function nameOf(character: string | undefined, key: Key): string {
  if (key.name === 'return' || key.name === 'enter') return 'enter';
  return character?.toLowerCase() ?? key.name ?? '';
}

/** Keys as they are pressed, those that come too early kept in order. The terminal is left as it was found. */
export function keyAnswers(input: ReadStream, output: NodeJS.WritableStream): OpenAnswers {
  const keys: (string | null)[] = [];
  let typing = false;
  let waiting: ((key: string | null) => void) | undefined;
  const take = (character: string | undefined, key: Key): void => {
    if (typing) return;
    const leaves = key.ctrl && (key.name === 'c' || key.name === 'd');
    keys.push(leaves ? null : nameOf(character, key));
    waiting?.(keys.shift() ?? null);
    waiting = undefined;
  };
  const listen = (): void => {
    input.setRawMode(true);
    input.resume();
  };
  emitKeypressEvents(input);
  input.on('keypress', take);
  listen();
  return {
    key: () => {
      const known = keys.shift();
      return known === undefined ? new Promise((resolve) => (waiting = resolve)) : Promise.resolve(known);
    },
    line: (question) =>
      new Promise((resolve) => {
        typing = true;
        const reader = createInterface({ input, output, terminal: true });
        const end = (written: string | null): void => {
          typing = false;
          resolve(written);
          listen();
        };
        reader.once('close', () => end(null));
        reader.question(question, (written) => {
          end(written);
          reader.close();
        });
      }),
    close: () => {
      input.off('keypress', take);
      input.setRawMode(false);
      input.pause();
    },
  };
}
