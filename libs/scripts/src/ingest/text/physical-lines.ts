import { rejectedScript } from '../file-refusals';
import { physicalLineLimitCharacters } from '../limits';

export interface PhysicalLine {
  /** 1-based line of the file. */
  row: number;
  text: string;
}

/**
 * Cuts decoded pieces into lines, whatever ends them (LF, CRLF, CR, and the form feeds of old texts are dropped), without a byte order
 * mark. Throws InvalidInput (`script-rejected`) at a line too long to be one: reading on would only fill the memory.
 */
export async function* readPhysicalLines(file: string, pieces: AsyncIterable<string>): AsyncGenerator<PhysicalLine> {
  let row = 1;
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    // A CR at the very end may be half of a CRLF.
    const safeEnd = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, safeEnd).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + text.slice(safeEnd);
    for (const line of lines) yield { row: row++, text: clean(line) };
    if (rest.length > physicalLineLimitCharacters) {
      const reason = 'This line is longer than a million characters, so it is no line of a text.';
      throw rejectedScript(file, { row, reason, remedy: 'Put every paragraph on a line of its own.' });
    }
  }
  if (rest.endsWith('\r')) yield { row: row++, text: clean(rest.slice(0, -1)) };
  else if (rest) yield { row, text: clean(rest) };
}

function clean(line: string): string {
  return line.replace(/^\ufeff/, '').replace(/\f/g, '');
}
