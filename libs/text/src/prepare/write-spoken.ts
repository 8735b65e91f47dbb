import type { VoicedToken } from '../phonemise/voice-tokens';

const isHan = (character: string) => /[\p{Script=Han}，。！？；：、…]/u.test(character);

const opensBracket = /[([{（［｛【]$/;

function isMark(token: VoicedToken): boolean {
  return token.pause !== 'none' && token.spoken === '';
}

function joinsDirectly(spoken: string, own: string, token: VoicedToken): boolean {
  if (spoken === '' || opensBracket.test(spoken)) return true;
  if (isMark(token)) return !/^[([{—–-]/.test(own);
  return isHan(spoken.slice(-1)) && isHan(own.slice(0, 1));
}

/**
 * What is said in words, with the written marks: Han without blanks, everything else with one blank between words.
 * A sentence that ends in an abbreviation gets the full stop that the abbreviation took.
 */
export function writeSpoken(
  line: string,
  tokens: readonly VoicedToken[],
  endsSentence: (index: number) => boolean,
): string {
  let spoken = '';
  tokens.forEach((token, index) => {
    const own = isMark(token) ? line.slice(token.start, token.end).trim() : token.phones.length > 0 ? token.spoken : '';
    if (own !== '') spoken += joinsDirectly(spoken, own, token) ? own : ` ${own}`;
    if (endsSentence(index) && /[\p{L}\d]$/u.test(spoken)) spoken += '.';
  });
  return spoken;
}
