import type { VoicedToken } from './voice-tokens';
import { englishSyllables } from './en/syllables';
import type { Mark, NeutralMark, NeutralSyllable, NeutralWord } from './neutral';
import type { SpokenUnit } from './spoken-unit';

/** A neutral sequence, and by item the index of the token that it says; undefined for marks. */
export interface NeutralTokens {
  sequence: (NeutralWord | NeutralMark)[];
  tokenOf: (number | undefined)[];
}

/** Stands where a syllable of Mandarin has no Han character (`AI` settled as `ei1 ai4`): one character a syllable. */
const anyCharacter = '某';

const isMandarin = ({ phones }: SpokenUnit) => /^(?:[a-z]+|AA|EE|OO)$/.test(phones[0] ?? '');

/** Of several marks in a row, the strongest is heard. */
const rank: readonly string[] = ['', ',', '-', '…', '.', '!', '?'];

function markOf(line: string, { start, end, pause, spoken }: VoicedToken, endsSentence: boolean): Mark | '' {
  const written = spoken === '' ? line.slice(start, end) : '';
  if (pause === 'question') return '?';
  if (/[!！]/.test(written)) return '!';
  if (pause === 'ellipsis') return '…';
  if (pause === 'statement' || pause === 'paragraph' || (pause === 'none' && endsSentence)) return '.';
  if (pause === 'none') return '';
  return /^[—–―⸺⸻-]/.test(written) ? '-' : ',';
}

function mandarinWord(units: readonly SpokenUnit[]): NeutralWord {
  const written = Array.from(units.map(({ text }) => text).join('')).filter((one) => /\p{Script=Han}/u.test(one));
  const syllables = units.map(({ reading, phones }, at): NeutralSyllable => ({
    written: written[at] ?? anyCharacter,
    reading,
    toneOrStress: Number(/\d$/.exec(phones.at(-1)!)?.[0] ?? 5),
    phones,
  }));
  return {
    kind: 'word',
    text: syllables.map((syllable) => syllable.written).join(''),
    language: 'zh',
    syllables,
    wordBoundary: true,
  };
}

function englishWord({ text, phones }: SpokenUnit): NeutralWord {
  return { kind: 'word', text, language: 'en', syllables: englishSyllables(text, phones), wordBoundary: true };
}

/** Neighbouring Mandarin units are one word, as their token is; each English unit is a word. */
function wordsOf(units: readonly SpokenUnit[]): NeutralWord[] {
  const words: NeutralWord[] = [];
  for (let at = 0; at < units.length;) {
    if (!isMandarin(units[at]!)) {
      words.push(englishWord(units[at]!));
      at += 1;
      continue;
    }
    const from = at;
    while (at < units.length && isMandarin(units[at]!)) at += 1;
    words.push(mandarinWord(units.slice(from, at)));
  }
  return words;
}

const isHyphen = (line: string, token: VoicedToken | undefined) =>
  token !== undefined && token.pause === 'none' && /^[-‐‑]$/.test(line.slice(token.start, token.end));

/**
 * What the tokens of one slice say, in no voice's symbols: words, marks between them, and a mark at the end (a full stop where
 * none is written). Marks before the first word are left out; of several in a row the strongest stays.
 *
 * @param endsSentence whether a sentence ends after the token at that index, whatever mark is written
 */
export function neutralOf(
  line: string,
  tokens: readonly VoicedToken[],
  endsSentence: (index: number) => boolean,
): NeutralTokens {
  const sequence: NeutralTokens['sequence'] = [];
  const tokenOf: NeutralTokens['tokenOf'] = [];
  let pending: Mark | '' = '';
  const push = (item: NeutralWord | NeutralMark, token?: number) => {
    sequence.push(item);
    tokenOf.push(token);
  };
  tokens.forEach((token, index) => {
    const units = token.units.filter(({ phones }) => phones.length > 0);
    if (units.length > 0) {
      if (pending !== '' && sequence.length > 0) push({ kind: 'mark', mark: pending });
      pending = '';
      const words = wordsOf(units);
      words.forEach((word, at) => {
        const joins = at === words.length - 1 && isHyphen(line, tokens[index + 1]);
        push(joins ? { ...word, wordBoundary: false } : word, index);
      });
    }
    const mark = markOf(line, token, endsSentence(index));
    if (rank.indexOf(mark) > rank.indexOf(pending)) pending = mark;
  });
  if (sequence.length > 0) push({ kind: 'mark', mark: pending === '' ? '.' : pending });
  return { sequence, tokenOf };
}
