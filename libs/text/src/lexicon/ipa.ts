/**
 * English IPA to ARPAbet: the symbols of General American and Received Pronunciation as dictionaries print them.
 * Correspondences after the table of the ARPAbet article of the CMU Pronouncing Dictionary's documentation.
 */
const table: Readonly<Record<string, string>> = {
  ɑː: 'AA',
  ɑ: 'AA',
  ɒ: 'AA',
  æ: 'AE',
  a: 'AE',
  ʌ: 'AH',
  ə: 'AH',
  ɐ: 'AH',
  ɔː: 'AO',
  ɔ: 'AO',
  aʊ: 'AW',
  aɪ: 'AY',
  ɛ: 'EH',
  e: 'EH',
  ɝ: 'ER',
  ɚ: 'ER',
  ɜː: 'ER',
  ɜːɹ: 'ER',
  ɜːr: 'ER',
  ɜ: 'ER',
  əɹ: 'ER',
  ər: 'ER',
  eɪ: 'EY',
  ɪ: 'IH',
  ɨ: 'IH',
  iː: 'IY',
  i: 'IY',
  oʊ: 'OW',
  əʊ: 'OW',
  o: 'OW',
  ɔɪ: 'OY',
  ʊ: 'UH',
  uː: 'UW',
  u: 'UW',
  ɛə: 'EH R',
  eə: 'EH R',
  ɪə: 'IH R',
  ʊə: 'UH R',
  b: 'B',
  tʃ: 'CH',
  ʧ: 'CH',
  d: 'D',
  ð: 'DH',
  f: 'F',
  ɡ: 'G',
  g: 'G',
  h: 'HH',
  dʒ: 'JH',
  ʤ: 'JH',
  k: 'K',
  l: 'L',
  ɫ: 'L',
  m: 'M',
  n: 'N',
  ŋ: 'NG',
  p: 'P',
  r: 'R',
  ɹ: 'R',
  s: 'S',
  ʃ: 'SH',
  t: 'T',
  ɾ: 'T',
  θ: 'TH',
  v: 'V',
  w: 'W',
  ʍ: 'W',
  x: 'K',
  j: 'Y',
  z: 'Z',
  ʒ: 'ZH',
  ʔ: 'T',
};
const longest = Math.max(...Object.keys(table).map((symbol) => symbol.length));
const isVowel = (phone: string) => /^[AEIOU]/.test(phone);

function match(text: string, at: number): string | undefined {
  for (let length = longest; length > 0; length -= 1) {
    const symbol = text.slice(at, at + length);
    if (symbol.length === length && table[symbol] !== undefined) return symbol;
  }
  return undefined;
}

/**
 * ARPAbet phones with stress (1 after ˈ, 2 after ˌ, else 0; one vowel alone is stressed).
 * @returns undefined where a symbol is none of English.
 */
export function ipaToArpabet(value: string): string[] | undefined {
  const text = value
    .normalize('NFC')
    .replace(/[/[\]().\s‿͜͡]/g, '')
    .replace(/:/g, 'ː');
  const phones: string[] = [];
  let stress = '';
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    if (character === 'ˈ' || character === "'" || character === 'ˌ') {
      stress = character === 'ˌ' ? '2' : '1';
      at += 1;
      continue;
    }
    const symbol = match(text, at);
    if (symbol === undefined) return undefined;
    for (const phone of table[symbol]!.split(' ')) {
      phones.push(isVowel(phone) ? phone + (stress || '0') : phone);
      if (isVowel(phone)) stress = '';
    }
    at += symbol.length;
  }
  const nuclei = phones.filter((phone) => isVowel(phone));
  if (nuclei.some((phone) => /[12]$/.test(phone))) return phones;
  const first = phones.findIndex((phone) => isVowel(phone));
  return phones.map((phone, at) => (at === first ? phone.replace('0', '1') : phone));
}
