/** Index just past the closing quote of a cell whose opening quote is at `open`; a doubled quote closes nothing. */
function closingQuote(raw: string, open: number): number {
  let at = raw.indexOf('"', open + 1);
  while (at >= 0 && raw[at + 1] === '"') at = raw.indexOf('"', at + 2);
  return at < 0 ? raw.length : at + 1;
}

function skipBlanks(raw: string, from: number, delimiter: string): number {
  let at = from;
  while (at < raw.length && raw[at] !== delimiter && !raw[at]?.trim()) at += 1;
  return at;
}

/**
 * Index of the first cell whose closing quote is followed by more text. csv-parse, told to take quotes within a cell as they are, hands
 * such a cell over as written, quotes included, and may have joined two rows into one on the way: a quote forgotten in one row is closed
 * by the opening one of the next. `raw` is the row as the file has it.
 */
export function findStrayQuote(cells: string[], raw: string, delimiter: string): number | undefined {
  // Only such a cell, or a proper one that begins with a doubled quote, still begins with a quote: most rows need no second look.
  if (!cells.some((cell) => cell.startsWith('"'))) return undefined;
  let at = 0;
  for (let index = 0; at <= raw.length; index += 1) {
    at = skipBlanks(raw, at, delimiter);
    if (raw[at] === '"') {
      at = closingQuote(raw, at);
      const next = raw[at];
      if (next !== undefined && next !== delimiter && next !== '\n' && next !== '\r') return index;
    }
    const end = raw.indexOf(delimiter, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return undefined;
}
