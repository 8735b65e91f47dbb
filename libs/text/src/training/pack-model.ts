import { packPhones } from '../phonemise/en/arpabet';
import {
  endToken,
  packBackOff,
  packLevel,
  startToken,
  tokenOf,
  type LetterModelData,
} from '../phonemise/en/letter-model';
import type { Graphone } from './align';
import { estimate, type NgramModel } from './estimate';
import { prune } from './prune';

function packNgrams(model: NgramModel): string {
  let before = '';
  return Array.from(model.logProbability.keys())
    .sort((a, b) => (a < b ? -1 : 1))
    .map((ngram) => {
      let shared = 0;
      while (shared < Math.min(9, before.length) && ngram[shared] === before[shared]) shared += 1;
      before = ngram;
      const probability = packLevel(model.logProbability.get(ngram)!);
      return `${shared}${ngram.slice(shared)}${probability}${packBackOff(model.backOff.get(ngram) ?? 0)}`;
    })
    .join('');
}

/** Trains the joint n-gram model on aligned words and packs it for the data file. */
export function trainLetterModel(paths: readonly Graphone[][], order: number, threshold: number): LetterModelData {
  const tokens = new Map<Graphone, string>();
  const names: string[] = ['^', '$'];
  const sequences = paths.map((path) => {
    const middle = path.map((graphone) => {
      const known = tokens.get(graphone);
      if (known !== undefined) return known;
      const token = tokenOf(names.length);
      const [letter, phones] = [graphone.charAt(0), graphone.slice(2)];
      names.push(letter + packPhones(phones === '' ? [] : phones.split(' ')));
      tokens.set(graphone, token);
      return token;
    });
    return startToken + middle.join('') + endToken;
  });
  const model = prune(estimate(sequences, order, startToken), sequences, threshold);
  return { order, graphones: names, ngrams: packNgrams(model) };
}
