import type { ArchiveMember } from '../archive/open-archive';
import { unsupportedFile } from '../file-refusals';
import { readMarkup } from '../markup/read-markup';
import { readNavigation, readNcx, type ContentsEntry } from './contents';
import { readPackageDocument, type PackageDocument } from './package-document';
import { resolveHref } from './resolve-href';

const saveAgain = 'Save it again with the program that it comes from.';
const containerPath = 'META-INF/container.xml';
const encryptionPath = 'META-INF/encryption.xml';
/** Fonts may be scrambled (EPUB 3.3 section 4.4); that locks nobody out of the words. */
const fontScrambling = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc/;

/** The parts of an EPUB below its archive: what it is called, in which order it is read, where its chapters begin. */
export class BookParts {
  constructor(
    private readonly file: string,
    private readonly members: Map<string, ArchiveMember>,
  ) {}

  /** @throws InvalidInput (`unsupported-file`) when the book does not say what belongs to it, or is locked. */
  async packageDocument(): Promise<PackageDocument> {
    const path = await this.packagePath();
    const found = await readPackageDocument(path, readMarkup(this.file, this.memberAt(path), 'xml'));
    const locked = await this.lockedPaths();
    const lockedPage = found.spine.some(({ idref }) => locked.has(found.items.get(idref)?.path ?? ''));
    if (lockedPage) {
      throw unsupportedFile(
        this.file,
        'The book is locked against copying (DRM).',
        'Ask its publisher for an open copy.',
      );
    }
    return found;
  }

  /** Chapters in the table of contents; empty: the book has none. */
  async contents({ items, ncx }: PackageDocument): Promise<ContentsEntry[]> {
    const navigation = [...items.values()].find(({ properties }) => properties.includes('nav'));
    const member = navigation && this.members.get(navigation.path);
    const entries = member ? await readNavigation(member.name, readMarkup(this.file, member, 'xhtml')) : [];
    if (entries.length > 0) return entries;
    const ncxItem = items.get(ncx ?? '') ?? [...items.values()].find(({ mediaType }) => mediaType.includes('dtbncx'));
    const ncxMember = ncxItem && this.members.get(ncxItem.path);
    return ncxMember ? readNcx(ncxMember.name, readMarkup(this.file, ncxMember, 'xml')) : [];
  }

  /** @throws InvalidInput (`unsupported-file`) when the archive lacks a file that the book needs. */
  memberAt(path: string): ArchiveMember {
    const member = this.members.get(path);
    if (member) return member;
    throw unsupportedFile(this.file, `The book lacks its part "${path}".`, saveAgain);
  }

  private async packagePath(): Promise<string> {
    for await (const event of readMarkup(this.file, this.memberAt(containerPath), 'xml')) {
      const path = event.kind === 'open' && event.name === 'rootfile' ? event.attributes['full-path'] : undefined;
      if (path) return resolveHref('', path).path;
    }
    throw unsupportedFile(this.file, 'The book does not say which of its files lists the others.', saveAgain);
  }

  private async lockedPaths(): Promise<Set<string>> {
    const locked = new Set<string>();
    const member = this.members.get(encryptionPath);
    if (!member) return locked;
    let algorithm = '';
    for await (const event of readMarkup(this.file, member, 'xml')) {
      if (event.kind !== 'open') continue;
      if (event.name === 'EncryptionMethod') algorithm = event.attributes['Algorithm'] ?? '';
      const path = event.name === 'CipherReference' ? event.attributes['URI'] : undefined;
      if (path && !fontScrambling.test(algorithm)) locked.add(resolveHref('', path).path);
    }
    return locked;
  }
}
