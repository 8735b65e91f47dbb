import { unpackPhones } from './arpabet';

/** What the data file holds: the joint letter-and-phone n-gram model of letter-to-sound.json. */
export interface LetterModelData {
  order: number;
  /** `letter` + packed phones, by index; index 0 is the start mark, 1 the end mark. */
  graphones: string[];
  /** Sorted n-grams, each: shared prefix length, rest, probability, back-off; see packModel. */
  ngrams: string;
}

export interface LetterModel {
  order: number;
  logProbability: Map<string, number>;
  backOff: Map<string, number>;
  /** Graphones by their letter, as one-character tokens. */
  tokensOfLetter: Map<string, string[]>;
  phonesOfToken: Map<string, string[]>;
}

export const startToken = String.fromCharCode(0x100);
export const endToken = String.fromCharCode(0x101);
export const tokenOf = (index: number) => String.fromCharCode(0x100 + index);

/** Probabilities go into one character each: steps of 0.08 (log10) are finer than the counts deserve. */
const step = 0.08;
const levels = Array.from({ length: 0x7e - 0x23 + 1 }, (_, at) => String.fromCharCode(0x23 + at)).filter(
  (c) => c !== '\\',
);
const levelOf = new Map(levels.map((character, level) => [character, level]));
const backOffOffset = 50;

export function packLevel(value: number, offset = levels.length - 1): string {
  return levels[Math.max(0, Math.min(levels.length - 1, Math.round(value / step) + offset))]!;
}

function unpackLevel(character: string, offset = levels.length - 1): number {
  return ((levelOf.get(character) ?? 0) - offset) * step;
}

export const packBackOff = (value: number) => packLevel(value, backOffOffset);

/** Reads the packed model; n-grams are front-coded, so each needs the one before it. */
export function readLetterModel(data: LetterModelData): LetterModel {
  const logProbability = new Map<string, number>();
  const backOff = new Map<string, number>();
  let before = '';
  for (let at = 0; at < data.ngrams.length;) {
    const shared = Number(data.ngrams.charAt(at));
    let end = at + 1;
    while (data.ngrams.charCodeAt(end) >= 0x100) end += 1;
    before = before.slice(0, shared) + data.ngrams.slice(at + 1, end);
    logProbability.set(before, unpackLevel(data.ngrams.charAt(end)));
    backOff.set(before, unpackLevel(data.ngrams.charAt(end + 1), backOffOffset));
    at = end + 2;
  }
  const tokensOfLetter = new Map<string, string[]>();
  const phonesOfToken = new Map<string, string[]>();
  data.graphones.forEach((graphone, index) => {
    if (index < 2) return;
    const token = tokenOf(index);
    phonesOfToken.set(token, unpackPhones(graphone.slice(1)));
    const letter = graphone.charAt(0);
    tokensOfLetter.set(letter, [...(tokensOfLetter.get(letter) ?? []), token]);
  });
  // Likely graphones first: the search looks at a letter's dozen likeliest only.
  for (const tokens of tokensOfLetter.values()) {
    tokens.sort((a, b) => (logProbability.get(b) ?? -9) - (logProbability.get(a) ?? -9));
  }
  return { order: data.order, logProbability, backOff, tokensOfLetter, phonesOfToken };
}
