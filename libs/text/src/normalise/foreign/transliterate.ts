import { cyrillic, greek, greekNames, hangul, kana, latin } from './tables';

/** Scripts without a table of their own: the listener hears at least what stands there. */
const scriptNames: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'Arabic'],
  [/\p{Script=Hebrew}/u, 'Hebrew'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Devanagari}/u, 'Hindi'],
  [/\p{Script=Armenian}/u, 'Armenian'],
  [/\p{Script=Georgian}/u, 'Georgian'],
  [/\p{Script=Bengali}/u, 'Bengali'],
  [/\p{Script=Tamil}/u, 'Tamil'],
  [/\p{Script=Ethiopic}/u, 'Ethiopic'],
  [/\p{Script=Tibetan}/u, 'Tibetan'],
];

function hangulSyllable(code: number): string {
  const at = code - 0xac00;
  const [initial, medial, final] = [Math.floor(at / 588), Math.floor((at % 588) / 28), at % 28];
  return (hangul.initials[initial] ?? '') + (hangul.medials[medial] ?? '') + (hangul.finals[final] ?? '');
}

function kanaOf(letter: string): string | undefined {
  const code = letter.charCodeAt(0);
  return kana.get(code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : letter);
}

function one(letter: string): string {
  const small = letter.toLowerCase();
  const code = letter.charCodeAt(0);
  if (code >= 0xac00 && code <= 0xd7a3) return hangulSyllable(code);
  return latin.get(small) ?? cyrillic.get(small) ?? greek.get(small) ?? kanaOf(letter) ?? letter;
}

/** Writes a word of any script in A-Z; the case of ASCII letters stays. A word of an unknown script becomes that script's name. */
export function transliterate(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  const name = greekNames.get(word.toLowerCase());
  if (name !== undefined) return name;
  const composed = word.normalize('NFKC');
  const bare = Array.from(composed, (letter) =>
    /[\u3040-\u30ff\uac00-\ud7a3йёїў]/i.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, ''),
  );
  const written = bare
    .flatMap((letter) => Array.from(letter, one))
    .join('')
    .replace(/[^\x20-\x7e’‘]/g, '');
  if (/[A-Za-z]/.test(written)) return written;
  return scriptNames.find(([script]) => script.test(word))?.[1] ?? 'foreign';
}
