import { BlockReading } from '../block-reading';
import type { IngestReport, LineSink, ScriptInput } from '../ingested-line';
import { readText } from '../read-text';
import { titleOfName } from '../title-of-name';
import { readParagraphs } from './paragraphs';
import { readPhysicalLines } from './physical-lines';
import { WrapStatistics } from './wrap-statistics';

async function isHardWrapped(input: ScriptInput): Promise<boolean> {
  const statistics = new WrapStatistics();
  const { pieces } = readText(input);
  for await (const { text } of readPhysicalLines(input.name, pieces)) statistics.add(text);
  return statistics.hardWrapped;
}

/**
 * Reads a plain text twice as a stream: once for how its lines are meant, once for the lines. Headings begin chapters and are their
 * first lines. Throws AppError for a file that cannot be read at all.
 */
export async function readPlainText(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const hardWrapped = await isHardWrapped(input);
  const title = titleOfName(input.name);
  const reading = new BlockReading(input, title, sink);
  const { pieces, encoding } = readText(input);
  for await (const event of readParagraphs(readPhysicalLines(input.name, pieces), hardWrapped))
    await reading.take(event);
  return reading.end({ kind: 'text', encoding: encoding() });
}
