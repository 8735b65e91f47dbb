import { isVowel, phoneClasses } from '../hearing/phone-classes';

/**
 * Sounds that recognisers take for each other when words are said clearly: they differ in voicing, in place by a little, or
 * as weak and full vowels do; in Mandarin flat and curled tongue, front and back nasal, as half of its speakers merge them.
 * Chosen by ear and phonetics, not learnt.
 */
const alike = [
  ...'AH-IH AH-EH AH-AA AH-UH AH-ER IH-IY IH-EH EH-AE EH-EY AA-AO AO-OW UH-UW AH-AO AH-AE'.split(' ').map(inEnglish),
  ...'P-B T-D K-G F-V S-Z SH-ZH CH-JH TH-DH N-NG M-N'.split(' ').map(inEnglish),
  ...'z-zh c-ch s-sh n-l r-l f-h an-ang en-eng in-ing ian-iang uan-uang un-ong o-uo i-v ie-ve i0-ir'
    .split(' ')
    .map(inMandarin),
];
function inEnglish(pair: string): string[] {
  return pair.split('-').map((name) => `en:${name}`);
}
function inMandarin(pair: string): string[] {
  return pair.split('-').map((name) => `zh:${name}`);
}

const alikeCost = 0.3;
/** Another vowel in its place; less than another consonant, since accents and reductions change vowels first. */
const otherVowelCost = 0.6;
const otherSoundCost = 1;
/** A weak vowel comes and goes with how fast a word is said. */
const weakCost = 0.6;

const classOfName = new Map(phoneClasses.map((name, index) => [name, index]));
const count = phoneClasses.length;
const weak = classOfName.get('en:AH');
const costs = costTable();

function costTable(): Float32Array {
  const table = new Float32Array(count * count);
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < count; other += 1) {
      const vowels = isVowel(one) && isVowel(other);
      table[one * count + other] = one === other ? 0 : vowels ? otherVowelCost : otherSoundCost;
    }
  }
  for (const pair of alike) {
    const [one, other] = pair.map((name) => classOfName.get(name)!) as [number, number];
    table[one * count + other] = alikeCost;
    table[other * count + one] = alikeCost;
  }
  return table;
}

/** What it costs to hear class `heard` where `asked` was asked for: 0 the same, 1 quite another. */
export function exchangeCost(asked: number, heard: number): number {
  return costs[asked * count + heard]!;
}

/** What it costs that a sound is not there, or there without being asked for. */
export function absenceCost(sound: number): number {
  return sound === weak ? weakCost : 1;
}
