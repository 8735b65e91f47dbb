const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const groups = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'] as const;

/** Cardinals have names up to this many digits; longer ones are read digit by digit. */
export const longestCardinal = 15;

function belowThousand(value: number): string[] {
  const words: string[] = [];
  if (value >= 100) words.push(small[Math.floor(value / 100)]!, 'hundred');
  const rest = value % 100;
  if (rest >= 20) words.push(tens[Math.floor(rest / 10)]!);
  const ones = rest >= 20 ? rest % 10 : rest;
  if (ones > 0) words.push(small[ones]!);
  return words;
}

export function digitByDigit(digits: string, zero = 'zero'): string {
  return Array.from(digits.replace(/\D/g, ''), (digit) => (digit === '0' ? zero : small[Number(digit)]!)).join(' ');
}

/** `1,234` -> one thousand two hundred thirty four. Leading zeros and very long numbers go digit by digit. */
export function cardinal(written: string): string {
  const digits = written.replace(/\D/g, '');
  if (digits.length > longestCardinal || /^0\d/.test(digits)) return digitByDigit(digits);
  if (/^0*$/.test(digits)) return small[0];
  const words: string[] = [];
  for (let group = Math.ceil(digits.length / 3) - 1; group >= 0; group -= 1) {
    const end = digits.length - group * 3;
    const value = Number(digits.slice(Math.max(0, end - 3), end));
    if (value === 0) continue;
    words.push(...belowThousand(value));
    if (group > 0) words.push(groups[group]!);
  }
  return words.join(' ');
}

/** Cardinal with an optional fraction after the point: `3.14` -> three point one four. */
export function decimal(written: string): string {
  const [whole = '', fraction] = written.split('.');
  const head = whole === '' ? 'zero' : cardinal(whole);
  return fraction === undefined || fraction === '' ? head : `${head} point ${digitByDigit(fraction)}`;
}

/** Whether a written amount is exactly one, so that its noun stays singular. */
export function isOne(written: string): boolean {
  return /^0*1$/.test(written);
}
