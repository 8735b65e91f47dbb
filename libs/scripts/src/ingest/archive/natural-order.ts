const digits = '零一二三四五六七八九';
const values = new Map<string, number>([
  ...[...digits].map((digit, value) => [digit, value] as const),
  ['〇', 0],
  ['两', 2],
]);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Value of a Chinese numeral below a hundred million; without units its digits are read one by one (二〇二四). */
export function chineseValue(numeral: string): number {
  const tenThousands = numeral.lastIndexOf('万');
  if (tenThousands >= 0) {
    const above = chineseValue(numeral.slice(0, tenThousands)) || 1;
    return above * 10_000 + chineseValue(numeral.slice(tenThousands + 1));
  }
  let total = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const unit = units.get(character);
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
    } else {
      digit = (digit ?? 0) * 10 + (values.get(character) ?? 0);
    }
  }
  return total + (digit ?? 0);
}

// Volumes without numbers: 上册 comes before 下册, though its name would not.
const volume = /([上中下])(?=[卷册冊部篇集])/g;
const volumes = '上中下';

function sortable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(volume, (_, which: string) => `${volumes.indexOf(which) + 1}`)
    .replace(/[零〇一二两三四五六七八九十百千万]+/g, (numeral) => `${chineseValue(numeral)}`);
}

const collator = new Intl.Collator('zh-Hans', { numeric: true });

/** Compares paths as people number them: `2.md` before `10.md`, 第二章 before 第十章, a folder's files together. */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = collator.compare(sortable(part), sortable(other));
    if (order !== 0) return order;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}
