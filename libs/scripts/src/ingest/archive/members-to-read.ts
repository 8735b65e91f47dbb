import { kindOfName, extensionOf } from '../script-kind';
import type { ArchiveMember } from './open-archive';
import { compareNaturally } from './natural-order';

const junk = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const archives = /\.(?:zip|7z|rar|tar|gz|tgz|bz2|xz|zst|cab|iso)$/i;
const documents = /\.(?:pdf|docx?|rtf|odt|html?|xlsx?|pptx?|pages|mobi|azw3?|fb2|tex|ass|ssa)$/i;

export type MemberVerdict = 'read' | 'junk' | 'archive' | 'unread-document' | 'other';

/** What becomes of a file of an archive. Words that would be left out without a fault are those of no document. */
export function judgeMember(name: string): MemberVerdict {
  if (junk.test(name)) return 'junk';
  if (archives.test(name)) return 'archive';
  if (kindOfName(name)) return 'read';
  return documents.test(name) ? 'unread-document' : 'other';
}

export interface SortedMembers {
  toRead: ArchiveMember[];
  archives: string[];
  unreadDocuments: string[];
  /** Counts by extension of what is passed over: `{ 'file:jpg': 3 }`. */
  passedOver: string[];
}

/** The files of an archive by what becomes of them, each list in natural order. */
export function sortMembers(members: Iterable<ArchiveMember>): SortedMembers {
  const sorted: SortedMembers = { toRead: [], archives: [], unreadDocuments: [], passedOver: [] };
  for (const member of [...members].sort((a, b) => compareNaturally(a.name, b.name))) {
    const verdict = judgeMember(member.name);
    if (verdict === 'read') sorted.toRead.push(member);
    else if (verdict === 'archive') sorted.archives.push(member.name);
    else if (verdict === 'unread-document') sorted.unreadDocuments.push(member.name);
    else if (verdict === 'other')
      sorted.passedOver.push(`file:${extensionOf(member.name) || member.name.slice(0, 60)}`);
  }
  return sorted;
}
