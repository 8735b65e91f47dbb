import { openArchive, type ArchiveMember } from '../archive/open-archive';
import { BlockReading } from '../block-reading';
import { resolveHref } from '../epub/resolve-href';
import { unsupportedFile } from '../file-refusals';
import type { IngestReport, LineSink, ScriptInput } from '../ingested-line';
import { flowingText } from '../markup/flowing-text';
import { readMarkup, type MarkupEvent } from '../markup/read-markup';
import { titleOfName } from '../title-of-name';
import { DocumentBlocks, type DocxPlan } from './document-blocks';
import { ListCounters, readNumbering } from './numbering';
import { readNotes } from './read-notes';
import { readStyles } from './styles';

async function* nothing(): AsyncGenerator<MarkupEvent, void> {}

/** The parts of a DOCX below its archive. */
class DocumentParts {
  constructor(
    private readonly file: string,
    private readonly members: Map<string, ArchiveMember>,
  ) {}

  /** Elements of a part that a document may do without. */
  optional(path: string): AsyncGenerator<MarkupEvent, void> {
    const member = this.members.get(path);
    return member && member.bytes > 0 ? readMarkup(this.file, member, 'xml') : nothing();
  }

  /** @throws InvalidInput (`unsupported-file`) when the archive is no document. */
  async mainPath(): Promise<string> {
    for await (const event of this.optional('_rels/.rels')) {
      if (event.kind !== 'open' || !/\/officeDocument$/.test(event.attributes['Type'] ?? '')) continue;
      const { path } = resolveHref('', event.attributes['Target'] ?? '');
      if (this.members.has(path)) return path;
    }
    if (this.members.has('word/document.xml')) return 'word/document.xml';
    const reason = 'This is no Word document: it lacks the part with its text.';
    throw unsupportedFile(this.file, reason, 'Save it as .docx again with the program that it comes from.');
  }
}

async function planOf(parts: DocumentParts, folder: string, footnotes: boolean): Promise<DocxPlan> {
  const notes: DocxPlan['notes'] = new Map();
  if (footnotes) {
    for (const part of ['footnotes.xml', 'endnotes.xml']) await readNotes(parts.optional(folder + part), notes);
  }
  const styles = await readStyles(parts.optional(`${folder}styles.xml`));
  const counters = new ListCounters(await readNumbering(parts.optional(`${folder}numbering.xml`)));
  return { styles, counters, notes };
}

/** Title and author as the document's properties have them. */
async function propertiesOf(parts: DocumentParts): Promise<{ title?: string; author?: string }> {
  const found: { title?: string; author?: string } = {};
  let text = '';
  for await (const event of parts.optional('docProps/core.xml')) {
    if (event.kind === 'text') text += event.text;
    else if (event.kind === 'open') text = '';
    else if (event.name === 'title') found.title = flowingText(text) || undefined;
    else if (event.name === 'creator') found.author = flowingText(text) || undefined;
  }
  return found;
}

/**
 * Reads a DOCX as a stream: headings of levels 1 and 2 begin chapters, items of lists have their numbers; tables, pictures, notes and
 * deleted words are passed over and counted (notes are spoken below their paragraph when `options` ask for them). Throws AppError for a
 * document that is damaged, locked or could do harm.
 */
export async function readDocx(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const parts = new DocumentParts(input.name, await openArchive(input, 'Word document'));
  const path = await parts.mainPath();
  const properties = await propertiesOf(parts);
  const blocks = new DocumentBlocks(await planOf(parts, path.replace(/[^/]*$/, ''), input.options?.footnotes ?? false));
  const reading = new BlockReading(input, properties.title ?? titleOfName(input.name), sink);
  for await (const event of parts.optional(path)) {
    for (const block of blocks.take(event)) await reading.take(block);
  }
  const title = properties.title ?? blocks.title;
  return reading.end({ kind: 'docx', title, author: properties.author, encoding: 'utf-8' });
}
