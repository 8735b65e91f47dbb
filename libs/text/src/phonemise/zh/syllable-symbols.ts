const initials = [
  'zh',
  'ch',
  'sh',
  'b',
  'p',
  'm',
  'f',
  'd',
  't',
  'n',
  'l',
  'g',
  'k',
  'h',
  'j',
  'q',
  'x',
  'r',
  'z',
  'c',
  's',
  'y',
  'w',
];

/** Finals that are written with another letter than they are said with, by initial. */
const afterY: Readonly<Record<string, string>> = { e: 'E', an: 'En', u: 'v', uan: 'van', ue: 've', un: 'vn' };
const afterJqx: Readonly<Record<string, string>> = { u: 'v', uan: 'van', ue: 've', un: 'vn' };

/** Interjections without a vowel take the nearest full syllable. */
const vowelless: Readonly<Record<string, string>> = { m: 'en', n: 'en', ng: 'eng', hm: 'hen', hng: 'heng', ê: 'ei' };

function zeroInitial(final: string): string {
  if (final.startsWith('a')) return 'AA';
  return final.startsWith('o') ? 'OO' : 'EE';
}

function finalOf(initial: string, written: string): string {
  if (initial === 'y') return afterY[written] ?? written;
  if (['j', 'q', 'x'].includes(initial)) return afterJqx[written] ?? written;
  if (written === 'i' && ['z', 'c', 's'].includes(initial)) return 'i0';
  if (written === 'i' && ['zh', 'ch', 'sh', 'r'].includes(initial)) return 'ir';
  if (written === 'ue' && ['n', 'l'].includes(initial)) return 've';
  return written;
}

/** A pinyin syllable without tone (`ü` or `v`) and its tone 1-5 in the symbols of starter-zh: initial, final + tone. */
export function syllableSymbols(syllable: string, tone: number): [string, string] {
  const spelt = (vowelless[syllable] ?? syllable).replace('ü', 'v');
  const initial = initials.find((candidate) => spelt.startsWith(candidate)) ?? '';
  const final = finalOf(initial, spelt.slice(initial.length));
  return [initial === '' ? zeroInitial(final) : initial, `${final}${tone}`];
}
