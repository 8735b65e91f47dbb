import type { ScriptKind } from '@voicemill/contracts';
import { readZip } from './archive/read-zip';
import { readingDialogue } from './dialogue';
import { readDocx } from './docx/read-docx';
import { readEpub } from './epub/read-epub';
import { unsupportedFile } from './file-refusals';
import type { IngestReport, LineSink, ScriptInput } from './ingested-line';
import { readCsv } from './read-csv';
import { readMarkdown } from './read-markdown';
import { extensionOf, kindOfName, readableKinds } from './script-kind';
import { readSubtitles } from './subtitles/read-subtitles';
import { readPlainText } from './text/read-plain-text';

type Reader = (input: ScriptInput, sink: LineSink) => Promise<IngestReport>;

const readers: Record<ScriptKind, Reader> = {
  csv: readCsv,
  markdown: readMarkdown,
  text: readPlainText,
  subtitles: readSubtitles,
  epub: readEpub,
  docx: readDocx,
  zip: (input, sink) => readZip(input, sink, readScript),
};

/**
 * Reads a script of any known kind and hands its lines, in order and one at a time, to `sink`; nothing further is read while the sink
 * works. What is wrong with single rows or blocks is in the report. A file that cannot be read at all throws AppError: `unsupported-file`
 * (empty, binary, unknown encoding or kind), `script-rejected` (no text column, a column twice) or `too-large`. Since that may show
 * only after lines have reached the sink (a zero byte at the end, the limit), the caller must be able to drop those.
 */
export async function readScript(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const kind = kindOfName(input.name);
  const reader = kind && readers[kind];
  if (!reader) {
    const extension = extensionOf(input.name);
    const reason = extension ? `Files of the kind ".${extension}" cannot be read.` : 'The file name has no extension.';
    throw unsupportedFile(input.name, reason, readableKinds);
  }
  // The files of an archive come back here one by one.
  const named = input.options?.dialogue && kind !== 'zip';
  return reader(input, named ? readingDialogue(sink) : sink);
}
