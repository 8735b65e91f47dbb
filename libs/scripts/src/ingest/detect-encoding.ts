import { scanGb18030, scanUtf8 } from './byte-scans';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The encoding that a byte order mark announces; `unsupported` for UTF-32, whose mark begins like that of UTF-16. */
export function encodingOfMark(head: Buffer): EncodingName | 'unsupported' | undefined {
  const hex = head.subarray(0, 4).toString('hex');
  if (hex === 'fffe0000' || hex === '0000feff') return 'unsupported';
  if (hex.startsWith('efbbbf')) return 'utf-8';
  if (hex.startsWith('fffe')) return 'utf-16le';
  if (hex.startsWith('feff')) return 'utf-16be';
  return undefined;
}

const printable = (byte: number) => byte === 0x09 || byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f);

/**
 * UTF-16 without a mark: every comma, blank or line end is a zero byte beside an ASCII one, always on the same side. The other side has
 * few such pairs (U+4E00, the Chinese one, is one of them). Undefined for bytes that have no zeros, zeros side by side, or no clear side.
 */
export function utf16WithoutMark(head: Buffer): EncodingName | undefined {
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [first = 0, second = 0] = [head[at], head[at + 1]];
    if (first === 0 && second === 0) return undefined;
    if (second === 0 && printable(first)) little += 1;
    if (first === 0 && printable(second)) big += 1;
  }
  const enough = head.length / 500;
  if (little > enough && little > big * 4) return 'utf-16le';
  return big > enough && big > little * 4 ? 'utf-16be' : undefined;
}

/** Share of everyday pairs that real Chinese reaches and Western or Big5 bytes, which also fit GB18030, do not. */
const commonShare = 0.8;

/**
 * The encoding of bytes without a mark, from the first byte above ASCII on (64 KiB are enough).
 * Valid UTF-8 is UTF-8: other text fits it by chance only when it is a word or two long. UTF-8 with a few broken bytes still counts
 * as UTF-8, since guessing another encoding would turn every word into nonsense; the broken rows are refused one by one later.
 */
export function detectEncoding(window: Buffer): EncodingName | undefined {
  const utf8 = scanUtf8(window);
  if (utf8.badBytes * 4 <= utf8.sequences) return 'utf-8';
  const gb = scanGb18030(window);
  const plausible = gb.pairs > 0 && gb.common >= gb.pairs * commonShare && gb.badBytes * 100 <= gb.pairs;
  return plausible ? 'gb18030' : undefined;
}
