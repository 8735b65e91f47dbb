import type { SymbolWriter } from '../phonemise/symbol-writer';
import type { VoicedToken } from '../phonemise/voice-tokens';
import type { PreparedWord } from './prepared';

const rank = ['', ',', '.', '?'];

function markOf(token: VoicedToken, endsSentence: boolean): string {
  if (token.pause === 'question') return '?';
  if (token.pause === 'statement' || token.pause === 'paragraph') return '.';
  return token.pause === 'none' ? (endsSentence ? '.' : '') : token.pause === 'ellipsis' && endsSentence ? '.' : ',';
}

/**
 * Phones and word ranges of the tokens of one slice: PAU first, marks where something follows them, one mark at the end
 * (of several marks in a row the strongest). `endsSentence` tells whether a sentence ends after the token at that index.
 */
export function writePhones(
  line: string,
  tokens: readonly VoicedToken[],
  endsSentence: (index: number) => boolean,
  write: SymbolWriter,
): { phones: string[]; words: PreparedWord[] } {
  const phones = write(['PAU']);
  const words: PreparedWord[] = [];
  let pending = '';
  tokens.forEach((token, index) => {
    const own = write(token.phones);
    if (own.length > 0) {
      if (pending !== '' && words.length > 0) phones.push(...write([pending]));
      pending = '';
      const phoneFrom = phones.length;
      phones.push(...own);
      words.push({
        text: line.slice(token.start, token.end),
        start: token.start,
        end: token.end,
        phoneFrom,
        phoneTo: phones.length,
      });
    }
    const mark = markOf(token, endsSentence(index));
    if (rank.indexOf(mark) > rank.indexOf(pending)) pending = mark;
  });
  phones.push(...write([pending === '?' ? '?' : '.']));
  return { phones, words };
}
