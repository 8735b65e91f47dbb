import { BlockReading } from '../block-reading';
import { rejectedScript } from '../file-refusals';
import type { IngestReport, LineSink, ScriptInput } from '../ingested-line';
import { readText } from '../read-text';
import { extensionOf } from '../script-kind';
import { readPhysicalLines, type PhysicalLine } from '../text/physical-lines';
import { titleOfName } from '../title-of-name';
import { readCues } from './read-cues';

/** The lines of a WebVTT file below its head, which ends at the first blank line. */
async function* withoutHead(file: string, lines: AsyncIterable<PhysicalLine>): AsyncGenerator<PhysicalLine> {
  let inHead = true;
  for await (const line of lines) {
    if (line.row === 1 && !/^WEBVTT(?:[ \t]|$)/.test(line.text)) {
      const remedy = 'Write WEBVTT as its first line, or save it as .srt if it is a SubRip file.';
      throw rejectedScript(file, { row: 1, reason: 'A .vtt file begins with WEBVTT; this one does not.', remedy });
    }
    if (!inHead) yield line;
    else if (!line.text.trim()) inHead = false;
  }
}

/**
 * Reads SubRip (.srt) or WebVTT (.vtt) as a stream: every subtitle is a line, whose `targetMs` is the time for which it is shown. Throws
 * AppError for a file that cannot be read at all.
 */
export async function readSubtitles(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const reading = new BlockReading(input, titleOfName(input.name), sink);
  const { pieces, encoding } = readText(input);
  const lines = readPhysicalLines(input.name, pieces);
  const cues = extensionOf(input.name) === 'vtt' ? withoutHead(input.name, lines) : lines;
  for await (const event of readCues(cues)) await reading.take(event);
  return reading.end({ kind: 'subtitles', encoding: encoding() });
}
