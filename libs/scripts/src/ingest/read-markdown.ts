import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { unsupportedFile } from './file-refusals';
import { unclosedFrontMatter } from './front-matter';
import type { IngestReport, LineSink, ScriptInput } from './ingested-line';
import { markdownLimitBytes } from './limits';
import { MarkdownReading } from './markdown-reading';
import { readText } from './read-text';
import { titleOfName } from './title-of-name';
import { walkMarkdown } from './walk-markdown';

// One tilde is a mark of its own in Chinese and in "about"; only two strike out.
const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm, { singleTilde: false });

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
 * Reads a Markdown file: parsed as a whole (so within `markdownLimitBytes`), handed over line by line. Headings of levels 1 and 2 begin
 * a chapter and are its first line; `spokenTable` says what else is spoken. Throws AppError for a file that cannot be read at all.
 */
export async function readMarkdown(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const limitBytes = Math.min(input.limitBytes, markdownLimitBytes);
  const { source, encoding } = await wholeText({ ...input, limitBytes });
  if (!source.trim()) {
    throw unsupportedFile(input.name, 'The file is empty.', 'Upload a file with at least one line of text.');
  }
  const root: Root = parser.parse(source);
  const reading = new MarkdownReading(input, titleOfName(input.name), sink);
  const unclosed = unclosedFrontMatter(source, root.children[0]?.type === 'yaml');
  if (unclosed) reading.faults.add(unclosed);
  for (const event of walkMarkdown(root, source)) await reading.take(event);
  const report = await reading.end(encoding);
  if (report.linesAccepted === 0 && report.faultsTotal === 0) {
    const reason = 'The file has nothing to speak: no heading, paragraph or list item.';
    throw unsupportedFile(input.name, reason, 'Write the words that are to be spoken as paragraphs.');
  }
  return report;
}
