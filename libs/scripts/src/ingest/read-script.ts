import { unsupportedFile } from './file-refusals';
import type { IngestReport, LineSink, ScriptInput } from './ingested-line';
import { readCsv } from './read-csv';
import { readMarkdown } from './read-markdown';

const readers: Record<string, (input: ScriptInput, sink: LineSink) => Promise<IngestReport>> = {
  csv: readCsv,
  tsv: readCsv,
  md: readMarkdown,
  markdown: readMarkdown,
};

/**
 * Reads a script of any known kind and hands its lines, in order and one at a time, to `sink`; nothing further is read while the sink
 * works. What is wrong with single rows or blocks is in the report. A file that cannot be read at all throws AppError: `unsupported-file`
 * (empty, binary, unknown encoding or kind), `script-rejected` (no text column, a column twice) or `too-large`. Since that may show
 * only after lines have reached the sink (a zero byte at the end, the limit), the caller must be able to drop those.
 */
export async function readScript(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const extension = /\.([^./\\]+)$/.exec(input.name)?.[1]?.toLowerCase() ?? '';
  const reader = readers[extension];
  if (!reader) {
    const reason = extension ? `Files of the kind ".${extension}" cannot be read.` : 'The file name has no extension.';
    throw unsupportedFile(input.name, reason, 'Save it as .csv or .tsv (a table) or as .md (Markdown text).');
  }
  return reader(input, sink);
}
