import fc from 'fast-check';
import { ChainPathFinder } from '../align/chain-paths';
import { freePath } from '../align/free-path';
import { chainOf } from '../align/phone-chain';
import { classOfPhone } from '../hearing/phone-classes';
import { clearPosteriors } from '../testing/clear-posteriors';
import { limits } from './limits';
import { wordEvidence, type Stretch } from './word-evidence';

const finder = new ChainPathFinder();
const usual = 6;

/** What is found in a take that says `said` (so many frames each) where `asked` was asked for. */
function evidence(
  asked: readonly string[],
  said: readonly string[],
  frames: (place: number) => number = () => usual,
): Stretch[] {
  const chain = chainOf(asked)!;
  const posteriors = clearPosteriors([
    ...new Array<number>(5).fill(0),
    ...said.flatMap((phone, place) => new Array<number>(frames(place)).fill(classOfPhone(phone)!)),
    ...new Array<number>(5).fill(0),
  ]);
  const lengths = new Float64Array(chain.sounds.length).fill(usual);
  return wordEvidence(finder.find(chain, posteriors, lengths), posteriors, freePath(posteriors));
}
const faultsOf = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.filter(({ fault, nats }) => nats > limits.wordNats[fault]).sort((a, b) => b.nats - a.nats);

const words = [
  ['S', 'AA1', 'B'],
  ['IY1', 'T'],
  ['K', 'OW1', 'M', 'IH0'],
  ['F', 'EH1'],
  ['W', 'UH1', 'D', 'L'],
];
const spoken = words.flat();

it('a take that says what it should shows nothing, at any lengths that sounds have', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.integer({ min: 4, max: 9 })), (lengths) => {
      const own = [...lengths.take(spoken.length)];
      expect(faultsOf(evidence(spoken, spoken, (place) => own[place]!))).toEqual([]);
    }),
  );
});

const places = fc.integer({ min: 0, max: words.length - 1 });
const from = (word: number): number => words.slice(0, word).flat().length;

it('a word that is missing is found, and where it should be', () => {
  fc.assert(
    fc.property(places, (word) => {
      const [worst] = faultsOf(evidence(spoken, words.filter((_, at) => at !== word).flat()));
      expect(worst).toMatchObject({ fault: 'dropped', soundFrom: from(word), soundTo: from(word + 1) });
      expect(Math.abs(worst!.frameFrom - (5 + usual * from(word)))).toBeLessThanOrEqual(2);
    }),
  );
});

it('a word that is said twice is found', () => {
  fc.assert(
    fc.property(places, (word) => {
      const found = faultsOf(evidence(spoken, words.flatMap((own, at) => (at === word ? [own, own] : [own])).flat()));
      const again = found.find(({ fault }) => fault === 'repeated')!;
      expect(again).toMatchObject({ soundFrom: from(word), soundTo: from(word + 1) });
    }),
  );
});

const foreign = ['zh', 'uang1', 'q', 'ie4', 'p', 'iao1'];

it('what was put in is found, and the frames that it fills', () => {
  fc.assert(
    fc.property(places, (word) => {
      const said = [...words.slice(0, word).flat(), ...foreign, ...words.slice(word).flat()];
      const inserted = faultsOf(evidence(spoken, said)).find(({ fault }) => fault === 'inserted')!;
      expect(inserted).toMatchObject({ soundFrom: from(word), soundTo: from(word) });
      const begins = 5 + usual * from(word);
      expect([inserted.frameFrom, inserted.frameTo]).toEqual([begins, begins + usual * foreign.length]);
    }),
  );
});

it('another word in the place of one is found', () => {
  const said = [...words[0]!, ...words[1]!, 'zh', 'uang1', 'q', 'ie4', ...words[3]!, ...words[4]!];
  const [worst] = faultsOf(evidence(spoken, said));
  expect(worst).toMatchObject({ fault: 'replaced', soundFrom: from(2), soundTo: from(3) });
});

it('a chain of one sound has nothing to drop', () => {
  expect(evidence(['AA1'], ['AA1']).map(({ fault }) => fault)).toEqual(['inserted', 'replaced']);
});
