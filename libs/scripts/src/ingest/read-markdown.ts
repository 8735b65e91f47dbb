import { extname, join } from 'node:path';
import { ThreadPool } from '@voicemill/platform';
import { unsupportedFile } from './file-refusals';
import { unclosedFrontMatter } from './front-matter';
import type { IngestReport, LineSink, ScriptInput } from './ingested-line';
import { markdownLimitBytes } from './limits';
import { MarkdownReading } from './markdown-reading';
import { parseMarkdown, type ParsedMarkdown } from './parse-markdown';
import { readText } from './read-text';
import { titleOfName } from './title-of-name';

/** A file shorter than this is parsed in some 20 ms, before a thread would have started. */
const hereCharacters = 16_000;

/** One at a time, since each parse takes so much memory; it goes back to the machine when the thread has been idle for a while. */
const pool = new ThreadPool<string, ParsedMarkdown>({
  file: join(__dirname, `parse-markdown-thread${extname(__filename)}`),
  threads: 1,
});

const parse = (source: string): ParsedMarkdown | Promise<ParsedMarkdown> =>
  source.length < hereCharacters ? parseMarkdown(source) : pool.call(source);

async function wholeText(input: ScriptInput): Promise<{ source: string; encoding: string }> {
  const { pieces, encoding } = readText(input);
  const parts: string[] = [];
  for await (const piece of pieces) parts.push(piece);
  // One kind of line end: rows and columns are then counted the same way here and by the parser.
  const source = parts
    .join('')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  return { source, encoding: encoding() };
}

/**
 * Reads a Markdown file: parsed as a whole (so within `markdownLimitBytes`), in another thread unless it is short, since the parser
 * never pauses; handed over line by line. Headings of levels 1 and 2 begin a chapter and are its first line; `spokenTable` says what
 * else is spoken. Throws AppError for a file that cannot be read at all.
 */
export async function readMarkdown(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const limitBytes = Math.min(input.limitBytes, markdownLimitBytes);
  const { source, encoding } = await wholeText({ ...input, limitBytes });
  if (!source.trim()) {
    throw unsupportedFile(input.name, 'The file is empty.', 'Upload a file with at least one line of text.');
  }
  const { events, hasFrontMatter } = await parse(source);
  const reading = new MarkdownReading(input, titleOfName(input.name), sink);
  const unclosed = unclosedFrontMatter(source, hasFrontMatter);
  if (unclosed) reading.faults.add(unclosed);
  for (const event of events) await reading.take(event);
  const report = await reading.end(encoding);
  if (report.linesAccepted === 0 && report.faultsTotal === 0) {
    const reason = 'The file has nothing to speak: no heading, paragraph or list item.';
    throw unsupportedFile(input.name, reason, 'Write the words that are to be spoken as paragraphs.');
  }
  return report;
}
