import { Trie } from '../trie';
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
  /** The n-grams, and what stands at their beginnings, by token. */
  ngrams: Trie;
  /** By node: the level of the n-gram's probability, `absent` where the node is only the beginning of others. */
  probabilityLevels: Uint8Array;
  /** By node: the level of its back-off weight. */
  backOffLevels: Uint8Array;
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

const absent = 0xff;

/** log10 of the probability of the n-gram at a node; undefined where the model does not have it. */
export function logProbabilityAt({ probabilityLevels }: LetterModel, node: number): number | undefined {
  const level = probabilityLevels[node] ?? absent;
  return node === 0 || level === absent ? undefined : (level - (levels.length - 1)) * step;
}

/** log10 of the weight with which a shorter context stands in for the one at a node; 0 where there is none. */
export function backOffAt({ probabilityLevels, backOffLevels }: LetterModel, node: number): number {
  const isKept = node !== 0 && probabilityLevels[node] !== absent;
  return isKept ? (backOffLevels[node]! - backOffOffset) * step : 0;
}

export const packBackOff = (value: number) => packLevel(value, backOffOffset);

/** Reads the packed n-grams; they are front-coded, so each needs the one before it. */
function readNgrams(packed: string): Pick<LetterModel, 'ngrams' | 'probabilityLevels' | 'backOffLevels'> {
  const ngrams = new Trie();
  // There are more characters than nodes: a node takes one, and each n-gram three more.
  const probabilityLevels = new Uint8Array(packed.length).fill(absent);
  const backOffLevels = new Uint8Array(packed.length);
  /** Nodes of the n-gram read last, by its length. */
  const path = [0];
  for (let at = 0; at < packed.length;) {
    let length = Number(packed.charAt(at));
    let end = at + 1;
    for (; packed.charCodeAt(end) >= 0x100; end += 1) {
      path[length + 1] = ngrams.grow(path[length]!, packed.charCodeAt(end));
      length += 1;
    }
    const node = path[length]!;
    probabilityLevels[node] = levelOf.get(packed.charAt(end)) ?? 0;
    backOffLevels[node] = levelOf.get(packed.charAt(end + 1)) ?? 0;
    at = end + 2;
  }
  const { size } = ngrams;
  return {
    ngrams,
    probabilityLevels: probabilityLevels.slice(0, size),
    backOffLevels: backOffLevels.slice(0, size),
  };
}

/** Reads the packed model. */
export function readLetterModel(data: LetterModelData): LetterModel {
  const tokensOfLetter = new Map<string, string[]>();
  const phonesOfToken = new Map<string, string[]>();
  data.graphones.forEach((graphone, index) => {
    if (index < 2) return;
    const token = tokenOf(index);
    phonesOfToken.set(token, unpackPhones(graphone.slice(1)));
    const letter = graphone.charAt(0);
    tokensOfLetter.set(letter, [...(tokensOfLetter.get(letter) ?? []), token]);
  });
  const model = { order: data.order, ...readNgrams(data.ngrams), tokensOfLetter, phonesOfToken };
  const likely = (token: string) => logProbabilityAt(model, model.ngrams.child(0, token.charCodeAt(0))) ?? -9;
  // Likely graphones first: the search looks at a letter's dozen likeliest only.
  for (const tokens of tokensOfLetter.values()) tokens.sort((a, b) => likely(b) - likely(a));
  return model;
}
