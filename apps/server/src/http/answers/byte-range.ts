export interface AskedRange {
  start: number;
  end: number;
}

/**
 * The part of a file that a Range header asks for (RFC 9110, 14.2), both ends included. Several parts at once, other
 * units and what cannot be read are answered with the whole file, as the RFC allows.
 */
export function parseByteRange(header: string | undefined, bytes: number): AskedRange | 'whole' | 'outside' {
  const [, first = '', last = ''] = /^\s*bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') return suffix(Number(last), bytes);
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= bytes ? 'outside' : { start, end };
}

function suffix(length: number, bytes: number): AskedRange | 'outside' {
  if (length === 0 || bytes === 0) return 'outside';
  return { start: Math.max(0, bytes - length), end: bytes - 1 };
}
