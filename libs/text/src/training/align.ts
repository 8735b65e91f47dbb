import type { Pronunciation } from './pronunciations';

/** One letter with the phones it stands for, written `letter:PHONE PHONE`; none is `letter:`. */
export type Graphone = string;

const longestPhones = 2;

type Costs = Map<Graphone, number>;

function graphoneOf(letter: string, phones: readonly string[]): Graphone {
  return `${letter}:${phones.join(' ')}`;
}

/** Cheapest path through letters x phones (dynamic programming); null where no path exists. */
function alignOne({ word, phones }: Pronunciation, costOf: (graphone: Graphone) => number): Graphone[] | null {
  const width = phones.length + 1;
  const best = new Float64Array((word.length + 1) * width).fill(Infinity);
  const taken = new Int8Array(best.length);
  best[0] = 0;
  for (let letter = 0; letter < word.length; letter += 1) {
    for (let phone = 0; phone < width; phone += 1) {
      const soFar = best[letter * width + phone]!;
      if (soFar === Infinity) continue;
      for (let count = 0; count <= longestPhones && phone + count < width; count += 1) {
        const cost = soFar + costOf(graphoneOf(word.charAt(letter), phones.slice(phone, phone + count)));
        const cell = (letter + 1) * width + phone + count;
        if (cost < best[cell]!) {
          best[cell] = cost;
          taken[cell] = count;
        }
      }
    }
  }
  if (best[best.length - 1] === Infinity) return null;
  const path: Graphone[] = [];
  let phone = phones.length;
  for (let letter = word.length; letter > 0; letter -= 1) {
    const count = taken[letter * width + phone]!;
    path.unshift(graphoneOf(word.charAt(letter - 1), phones.slice(phone - count, phone)));
    phone -= count;
  }
  return path;
}

function firstCosts(words: readonly Pronunciation[]): Costs {
  const counts = new Map<Graphone, number>();
  for (const { word, phones } of words) {
    const slope = phones.length / word.length;
    for (let letter = 0; letter < word.length; letter += 1) {
      const near = Math.round(letter * slope);
      for (let phone = Math.max(0, near - 1); phone <= near + 1 && phone < phones.length; phone += 1) {
        const graphone = graphoneOf(word.charAt(letter), [phones[phone]!]);
        counts.set(graphone, (counts.get(graphone) ?? 0) + 1);
      }
    }
  }
  return costsOf(counts);
}

function costsOf(counts: ReadonlyMap<Graphone, number>): Costs {
  const totals = new Map<string, number>();
  for (const [graphone, count] of counts) totals.set(graphone[0]!, (totals.get(graphone[0]!) ?? 0) + count);
  return new Map(Array.from(counts, ([graphone, count]) => [graphone, -Math.log(count / totals.get(graphone[0]!)!)]));
}

/**
 * Aligns letters with phones by repeated best-path counting (Viterbi training of a 1-to-0..2 joint model).
 * Words with no path (more than two phones a letter) are left out.
 */
export function alignAll(words: readonly Pronunciation[], rounds = 5): Graphone[][] {
  let costs = firstCosts(words);
  let paths: Graphone[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const silentCost = round === 0 ? 4 : 12;
    const costOf = (graphone: Graphone) => costs.get(graphone) ?? silentCost + (graphone.includes(' ') ? 3 : 0);
    paths = words.map((word) => alignOne(word, costOf)).filter((path) => path !== null);
    const counts = new Map<Graphone, number>();
    for (const path of paths) for (const graphone of path) counts.set(graphone, (counts.get(graphone) ?? 0) + 1);
    costs = costsOf(counts);
  }
  return paths;
}
