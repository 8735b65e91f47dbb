/** How well a run of bytes fits UTF-8. A sequence cut off by the end of the run counts as neither. */
export interface Utf8Scan {
  sequences: number;
  badBytes: number;
}

/** Length of the UTF-8 sequence that `lead` begins (Unicode standard, table 3-7); 0 for a byte that begins none. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function secondByteFits(lead: number, second: number): boolean {
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= least && second <= most;
}

/** Counts the well-formed multi-byte sequences and the bytes that belong to none. */
export function scanUtf8(bytes: Buffer): Utf8Scan {
  const scan: Utf8Scan = { sequences: 0, badBytes: 0 };
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(lead);
    let fitting = length === 0 ? 0 : 1;
    while (fitting > 0 && fitting < length && at + fitting < bytes.length) {
      const next = bytes[at + fitting] ?? 0;
      if (fitting === 1 ? !secondByteFits(lead, next) : (next & 0xc0) !== 0x80) break;
      fitting += 1;
    }
    if (fitting > 0 && fitting === length) scan.sequences += 1;
    else if (fitting > 0 && at + fitting === bytes.length) return scan;
    else scan.badBytes += Math.max(1, fitting);
    at += Math.max(1, fitting);
  }
  return scan;
}

/**
 * How well a run of bytes fits GB18030. `common` are the pairs of its oldest part, GB2312 (everyday Chinese and its punctuation), and the
 * characters of four bytes, whose pattern hardly comes up in anything else.
 */
export interface Gb18030Scan {
  pairs: number;
  common: number;
  badBytes: number;
}

const within = (byte: number | undefined, least: number, most: number) =>
  byte !== undefined && byte >= least && byte <= most;

/** Counts two- and four-byte characters (GB 18030-2022, clause 5) and the bytes that belong to none. */
export function scanGb18030(bytes: Buffer): Gb18030Scan {
  const scan: Gb18030Scan = { pairs: 0, common: 0, badBytes: 0 };
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const second = bytes[at + 1];
    if (lead < 0x80) at += 1;
    else if (at + 1 === bytes.length) return scan;
    else if (within(lead, 0x81, 0xfe) && within(second, 0x30, 0x39)) {
      const whole = within(bytes[at + 2], 0x81, 0xfe) && within(bytes[at + 3], 0x30, 0x39);
      scan.pairs += whole ? 1 : 0;
      scan.common += whole ? 1 : 0;
      scan.badBytes += whole ? 0 : 1;
      at += whole ? 4 : 1;
    } else if (within(lead, 0x81, 0xfe) && within(second, 0x40, 0xfe) && second !== 0x7f) {
      scan.pairs += 1;
      if (within(second, 0xa1, 0xfe) && (within(lead, 0xa1, 0xa9) || within(lead, 0xb0, 0xf7))) scan.common += 1;
      at += 2;
    } else {
      scan.badBytes += 1;
      at += 1;
    }
  }
  return scan;
}
