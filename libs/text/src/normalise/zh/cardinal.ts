const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const places = ['', '十', '百', '千'] as const;
const groups = ['', '万', '亿', '万亿', '亿亿'] as const;

/** Longer numbers are read digit by digit. */
export const longestCardinal = 16;

export function digitByDigit(written: string, one = '一'): string {
  return Array.from(written.replace(/\D/g, ''), (digit) => (digit === '1' ? one : digits[Number(digit)]!)).join('');
}

function belowTenThousand(written: string): string {
  let spoken = '';
  let skipped = false;
  for (let at = 0; at < written.length; at += 1) {
    const digit = Number(written.charAt(at));
    const place = written.length - 1 - at;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped && spoken !== '') spoken += '零';
    skipped = false;
    // 两千, but 二百 and 二十.
    spoken += (digit === 2 && place === 3 ? '两' : digits[digit]!) + places[place]!;
  }
  return spoken;
}

/** `10500` -> 一万零五百, `20000` -> 两万, `12` -> 十二. Leading zeros and very long numbers go digit by digit. */
export function cardinal(written: string): string {
  const bare = written.replace(/\D/g, '');
  if (bare.length > longestCardinal || /^0\d/.test(bare)) return digitByDigit(bare);
  if (/^0*$/.test(bare)) return digits[0];
  let spoken = '';
  for (let group = Math.ceil(bare.length / 4) - 1; group >= 0; group -= 1) {
    const end = bare.length - group * 4;
    const four = bare.slice(Math.max(0, end - 4), end);
    if (Number(four) === 0) continue;
    const part = belowTenThousand(String(Number(four)));
    if (spoken !== '' && (Number(four) < 1000 || /0000$/.test(bare.slice(0, Math.max(0, end - 4))))) spoken += '零';
    spoken += (part === '二' && group > 0 ? '两' : part) + groups[group]!;
  }
  return spoken.replace(/^一十/, '十');
}

/** `3.05` -> 三点零五. */
export function decimal(written: string): string {
  const [whole = '', fraction] = written.split('.');
  const head = whole === '' ? digits[0] : cardinal(whole);
  return fraction === undefined || fraction === '' ? head : `${head}点${digitByDigit(fraction)}`;
}

/** A number before a measure word: 2 is 两 there. */
export function counted(written: string): string {
  return /^0*2$/.test(written) ? '两' : decimal(written);
}
