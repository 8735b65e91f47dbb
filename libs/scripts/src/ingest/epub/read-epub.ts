import { openArchive } from '../archive/open-archive';
import { BlockReading } from '../block-reading';
import { unsupportedFile } from '../file-refusals';
import type { IngestReport, LineSink, ScriptInput } from '../ingested-line';
import { readMarkup } from '../markup/read-markup';
import { titleOfName } from '../title-of-name';
import { BookParts } from './book-parts';
import type { ContentsEntry } from './contents';
import type { PackageDocument } from './package-document';
import { frontMatterPage } from './page-kinds';
import { XhtmlBlocks } from './xhtml-blocks';

const isXhtml = /xhtml|html/i;

/** Titles of the chapters that begin in one document, by the id of the element; the empty id is its beginning. */
type ChaptersById = Map<string, string[]>;

function chaptersByPath(contents: ContentsEntry[]): Map<string, ChaptersById> {
  const byPath = new Map<string, ChaptersById>();
  for (const { path, fragment, title } of contents) {
    const chapters = byPath.get(path) ?? new Map<string, string[]>();
    byPath.set(path, chapters.set(fragment, chapters.get(fragment) ?? []));
    chapters.get(fragment)?.push(title);
  }
  return byPath;
}

/** Reads the documents of a book in the order of its spine. */
class EpubReading {
  private readonly chapters: Map<string, ChaptersById>;

  constructor(
    private readonly input: ScriptInput,
    private readonly parts: BookParts,
    private readonly book: PackageDocument,
    contents: ContentsEntry[],
    private readonly reading: BlockReading,
  ) {
    this.chapters = chaptersByPath(contents);
  }

  async readSpine(): Promise<void> {
    const seen = new Set<string>();
    for (const { idref, linear } of this.book.spine) {
      const item = this.book.items.get(idref);
      if (!item) throw this.listsNothing(idref);
      if (seen.has(item.path)) continue;
      seen.add(item.path);
      const reason = this.reasonToSkip(item.path, item.mediaType, linear);
      if (reason) await this.reading.take({ kind: 'skipped', counted: reason });
      else await this.readDocument(item.path);
    }
  }

  private reasonToSkip(path: string, mediaType: string, linear: boolean): string | undefined {
    const { footnotes = false, frontMatter = false } = this.input.options ?? {};
    if (!isXhtml.test(mediaType)) return `file:${mediaType || 'unknown'}`;
    if (!linear && !footnotes && !frontMatter) return 'outside-reading-order';
    const [title] = this.chapters.get(path)?.get('') ?? [];
    const page = frontMatter ? undefined : frontMatterPage(this.book.guide.get(path), title);
    return page && `front-matter:${page}`;
  }

  private async readDocument(path: string): Promise<void> {
    const member = this.parts.memberAt(path);
    if (member.bytes === 0) return this.reading.take({ kind: 'skipped', counted: 'empty-document' });
    this.reading.enterPart(path);
    const chapters: ChaptersById = this.chapters.get(path) ?? new Map();
    for (const title of chapters.get('') ?? []) await this.reading.take({ kind: 'chapter', title });
    const plan = { options: this.input.options ?? {}, chapters, hasContents: this.chapters.size > 0 };
    const blocks = new XhtmlBlocks(plan);
    for await (const event of readMarkup(this.input.name, member, 'xhtml')) {
      for (const block of blocks.take(event)) await this.reading.take(block);
    }
    for (const block of blocks.end()) await this.reading.take(block);
  }

  private listsNothing(idref: string): Error {
    const reason = `The book's reading order names "${idref.slice(0, 100)}", which is none of its parts.`;
    return unsupportedFile(this.input.name, reason, 'Save it again with the program that it comes from.');
  }
}

/**
 * Reads an EPUB 2 or 3: its documents in the order of the spine, chapters where its table of contents has them (where it has none, at
 * headings of levels 1 and 2). Pages such as the imprint and footnotes are passed over and counted unless `options` ask for them.
 * Throws AppError for a book that is damaged, locked or could do harm.
 */
export async function readEpub(input: ScriptInput, sink: LineSink): Promise<IngestReport> {
  const parts = new BookParts(input.name, await openArchive(input, 'EPUB book'));
  const book = await parts.packageDocument();
  const title = book.title ?? titleOfName(input.name);
  const reading = new BlockReading(input, title, sink);
  await new EpubReading(input, parts, book, await parts.contents(book), reading).readSpine();
  const author = book.authors.join(', ') || undefined;
  return reading.end({ kind: 'epub', title, author, language: book.language, encoding: 'utf-8' });
}
