import { token, type Token } from './token';

const blanks = /[\s\u200b\u2060\ufeff]{1,200}/y;

/** Blanks at `start`: silent, but a line feed is a light break and an empty line ends a paragraph. Null where there are none. */
export function blanksAt(text: string, start: number): Token | null {
  blanks.lastIndex = start;
  const written = blanks.exec(text)?.[0];
  if (written === undefined) return null;
  const feeds = written.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
  const pause = feeds === 0 ? 'none' : feeds === 1 && !written.includes('\u2029') ? 'light' : 'paragraph';
  return token(start, start + written.length, { pause });
}
