/**
 * The words in what a command-line recogniser wrote: each line is text, or JSON with a `text` or (pocketsphinx 5) a `t`.
 *
 * @returns null where there are none.
 */
export function understoodText(output: string): string | null {
  const words = output.split(/\r?\n/).map((line) => wordsOf(line.trim()));
  return words.filter((text) => text !== '').join(' ') || null;
}

function wordsOf(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { text, t } = JSON.parse(line) as { text?: unknown; t?: unknown };
    const said = text ?? t;
    return typeof said === 'string' ? said.trim() : '';
  } catch {
    return line;
  }
}
