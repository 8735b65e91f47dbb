import { cardinal as englishCardinal } from '../normalise/en/cardinal';
import { cardinal as chineseCardinal } from '../normalise/zh/cardinal';
import { voiceTokens, type VoicedToken } from '../phonemise/voice-tokens';
import { frame } from '../slice/size';
import type { SliceLimits } from '../slice/limits';
import { token } from '../tokenise/token';
import type { PrepareOptions } from './prepared';

function isTooLarge({ phones, start, end }: VoicedToken, limits: SliceLimits): boolean {
  return phones.length > 0 && (phones.length + frame > limits.maxPhones || end - start > limits.hardCharacters);
}

function sayCharacter(character: string, language: PrepareOptions['language']): string {
  if (/\d/.test(character)) return language === 'zh' ? chineseCardinal(character) : englishCardinal(character);
  return /^[a-z]$/.test(character) ? character.toUpperCase() : /\p{L}/u.test(character) ? character : '';
}

/** A word or number that no slice could hold is read character by character instead, so that it can be cut. */
export function fitTokens(
  line: string,
  tokens: readonly VoicedToken[],
  { language, limits }: PrepareOptions,
): readonly VoicedToken[] {
  if (!tokens.some((one) => isTooLarge(one, limits))) return tokens;
  return tokens.flatMap((large) => {
    if (!isTooLarge(large, limits) || large.end - large.start < 2) return [large];
    let at = large.start;
    const characters = Array.from(line.slice(large.start, large.end), (character) => {
      at += character.length;
      return token(at - character.length, at, {
        spoken: sayCharacter(character, language),
        glued: at - character.length > large.start,
      });
    });
    return voiceTokens(characters, line);
  });
}
