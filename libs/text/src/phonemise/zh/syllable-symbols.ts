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

function spell(syllable: string, tone: number): readonly [string, string] {
  const written = (vowelless[syllable] ?? syllable).replace('ü', 'v');
  const initial = initials.find((candidate) => written.startsWith(candidate)) ?? '';
  const final = finalOf(initial, written.slice(initial.length));
  return [initial === '' ? zeroInitial(final) : initial, `${final}${tone}`];
}

/** Mandarin has some 410 syllables; a lexicon may spell others, which must not pile up. */
const cacheLimit = 2000;
const spelt = new Map<string, (readonly [string, string] | undefined)[]>();

/** A pinyin syllable without tone (`ü` or `v`) and its tone 1-5 in the symbols of starter-zh: initial, final + tone. */
export function syllableSymbols(syllable: string, tone: number): readonly [string, string] {
  let byTone = spelt.get(syllable);
  if (byTone === undefined) {
    if (spelt.size >= cacheLimit) spelt.clear();
    byTone = [];
    spelt.set(syllable, byTone);
  }
  return (byTone[tone] ??= spell(syllable, tone));
}
