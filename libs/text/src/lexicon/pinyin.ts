import { mandarinSymbols } from '../phonemise/zh/symbols';
import { syllableSymbols } from '../phonemise/zh/syllable-symbols';

/** Tone marks as Unicode decomposes them: macron, acute, caron, grave. */
const toneMarks: Readonly<Record<string, number>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };
const known = new Set(mandarinSymbols);
const syllable = /^([a-z]+?)(u:|v)?([a-z]*)([0-5])?$/;

function isMandarin(letters: string, tone: number): boolean {
  return letters === 'r' || syllableSymbols(letters, tone).every((symbol) => known.has(symbol));
}

function parseSyllable(written: string): string | undefined {
  let marked = 0;
  // The two dots of ü decompose as well: back together before the tone is taken off.
  const plain = Array.from(written.toLowerCase().normalize('NFD'), (character) => {
    marked ||= toneMarks[character] ?? 0;
    return toneMarks[character] === undefined ? character : '';
  })
    .join('')
    .replace(/u\u0308/g, 'u:');
  const match = syllable.exec(plain);
  if (match === null) return undefined;
  const letters = plain.replace(/[0-5]$/, '').replace('u:', 'v');
  const tone = marked || Number(match[4] ?? 5) || 5;
  if (marked > 0 && match[4] !== undefined) return undefined;
  return isMandarin(letters, tone) ? `${letters.replace('v', 'u:')}${tone}` : undefined;
}

/**
 * Reads pinyin as people write it: `háng`, `hang2`, `nǚ`, `nu:3`, `lv4`, syllables apart by blanks, hyphens or apostrophes; no
 * tone is the neutral tone. @returns syllables as `hang2`, `nu:3`, `r5`; undefined where one is no Mandarin syllable.
 */
export function parsePinyin(value: string): string[] | undefined {
  const parts = value.trim().split(/[\s'’·-]+/);
  const syllables = parts.map(parseSyllable);
  return syllables.every((one) => one !== undefined) ? syllables : undefined;
}
