import iconv from 'iconv-lite';
import { detectEncoding } from '../detect-encoding';

/** Bit of the general purpose flags that says that a name is UTF-8 (APPNOTE 4.4.4). */
const utf8Flag = 0x800;

/**
 * The name of a member, with forward slashes. Packers on Windows write it in the code page of the machine and do not say which: what is
 * not UTF-8 and looks like Chinese is GB18030, the rest is the code page 437 of the standard.
 */
export function memberName(raw: Buffer, flags: number): string {
  const encoding = flags & utf8Flag ? 'utf-8' : (detectEncoding(raw) ?? 'cp437');
  return iconv
    .decode(raw, encoding)
    .replace(/\\/g, '/')
    .replace(/^(?:\.\/)+/, '');
}

/** Whether a name would lead out of the folder into which someone unpacks the archive, or is none at all. */
export function isUnsafeName(name: string): boolean {
  return name === '' || /^\/|^[a-z]:|\p{Cc}/iu.test(name) || name.split('/').includes('..');
}
