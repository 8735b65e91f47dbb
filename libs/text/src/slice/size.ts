import type { VoicedToken } from '../phonemise/voice-tokens';
import type { SliceLimits } from './limits';

/** Running sums over a line's tokens, so that the size of any range costs one subtraction. */
export interface Sums {
  phones: number[];
  characters: number[];
  words: number[];
}

/** PAU at the start and the mark at the end of every slice. */
export const frame = 2;

/** Silent stretches count one character each: a row of a thousand stars takes no room in a slice. */
export function sumUp(tokens: readonly VoicedToken[]): Sums {
  const sums: Sums = { phones: [0], characters: [0], words: [0] };
  tokens.forEach((token, at) => {
    const spoken = token.phones.length > 0;
    sums.phones.push(
      sums.phones[at]! + token.phones.length + (token.pause === 'none' && token.fullStop === 'none' ? 0 : 1),
    );
    sums.characters.push(sums.characters[at]! + (spoken ? token.end - token.start : 1));
    sums.words.push(sums.words[at]! + (spoken ? 1 : 0));
  });
  return sums;
}

export function sizeOf(sums: Sums, from: number, to: number) {
  return {
    phones: sums.phones[to]! - sums.phones[from]! + frame,
    characters: sums.characters[to]! - sums.characters[from]!,
    words: sums.words[to]! - sums.words[from]!,
  };
}

/** Size as a share of the target, the fuller of the two counts. */
export function shareOfTarget(sums: Sums, from: number, to: number, limits: SliceLimits): number {
  const { phones, characters } = sizeOf(sums, from, to);
  return Math.max(phones / limits.bestPhones, characters / limits.targetCharacters);
}

export function fits(sums: Sums, from: number, to: number, limits: SliceLimits): boolean {
  const { phones, characters } = sizeOf(sums, from, to);
  return phones <= limits.maxPhones && characters <= limits.hardCharacters;
}
