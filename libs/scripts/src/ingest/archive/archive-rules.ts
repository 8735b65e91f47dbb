import type { AppError } from '@voicemill/platform';
import type { Entry } from 'yauzl';
import { unsupportedFile } from '../file-refusals';
import { archiveMembersLimit, archiveTotalLimitBytes, bombLeastBytes, bombRatio } from '../limits';
import { isUnsafeName } from './member-names';

const packAnew = 'Pack the files anew, each once and under a plain name.';
const mode = { type: 0o170000, link: 0o120000 };

function isLink(entry: Entry): boolean {
  // The upper half is the mode of Unix, whichever system claims to have made the archive.
  return ((entry.externalFileAttributes >>> 16) & mode.type) === mode.link;
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > bombLeastBytes && uncompressedSize > compressedSize * bombRatio;
}

/** Refuses, member by member as the directory is read, what no script needs and what could do harm. */
export class ArchiveRules {
  private readonly names = new Set<string>();
  private totalBytes = 0;

  constructor(private readonly file: string) {}

  /** @throws InvalidInput (`unsupported-file`) with one sentence about the first member that breaks a rule. */
  check(entry: Entry, name: string): void {
    const shown = `"${name.replace(/\p{Cc}/gu, '?').slice(0, 100)}"`;
    if (isUnsafeName(name)) throw this.refuse(`Its file ${shown} points outside the archive.`, packAnew);
    if (isLink(entry)) throw this.refuse(`Its file ${shown} is a link.`, 'Put the file itself into the archive.');
    if (entry.isEncrypted()) throw this.refuse(`Its file ${shown} is encrypted.`, 'Pack it again without a password.');
    if (this.names.has(name)) throw this.refuse(`Its file ${shown} is in it twice.`, packAnew);
    if (isBomb(entry)) {
      const reason = `Its file ${shown} unpacks to more than ${bombRatio} times its size, as texts and pictures never do.`;
      throw this.refuse(reason, 'Upload the file itself.');
    }
    this.names.add(name);
    this.totalBytes += entry.uncompressedSize;
    if (this.names.size > archiveMembersLimit) {
      const reason = `It holds more than ${archiveMembersLimit.toLocaleString('en')} files.`;
      throw this.refuse(reason, 'Split it into several archives.');
    }
    if (this.totalBytes > archiveTotalLimitBytes) {
      const reason = `It unpacks to more than ${archiveTotalLimitBytes.toLocaleString('en')} bytes.`;
      throw this.refuse(reason, 'Split it into several archives.');
    }
  }

  private refuse(reason: string, remedy: string): AppError {
    return unsupportedFile(this.file, reason, remedy);
  }
}
