import { classScores } from './evidence';
import { heteronymReadings, type HeteronymReading } from './heteronym-table';
import { Neighbourhood } from './neighbourhood';
import { specialScores } from './special-words';

/** Points by which the best reading must lead to be called certain. */
const certainLead = 2;
const cuePoints = 3;

function cueScore(near: readonly string[], cues: readonly string[]): number {
  const matches = (word: string) =>
    cues.some((cue) => (cue.length < 4 ? word === cue || word === `${cue}s` : word.startsWith(cue)));
  return Math.min(2, near.filter(matches).length) * cuePoints;
}

export interface ChosenReading {
  phones: readonly string[];
  /** Every reading, the chosen one first. */
  candidates: readonly (readonly string[])[];
  certain: boolean;
}

/** The reading of a heteronym in its sentence; undefined for words that are read in one way. */
export function chooseReading(words: readonly string[], at: number): ChosenReading | undefined {
  const word = (words[at] ?? '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}']+|[^\p{L}\p{N}']+$/gu, '');
  const readings = heteronymReadings(word);
  if (readings === undefined) return undefined;
  const near = new Neighbourhood(words, at);
  const scores = { ...classScores(near) };
  for (const [name, points] of Object.entries(specialScores(word, near))) scores[name as keyof typeof scores] += points;
  const fits = ({ classes }: HeteronymReading) =>
    classes.length === 0 ? 0 : Math.max(...classes.map((name) => scores[name]));
  const best = new Map<string, { phones: readonly string[]; score: number }>();
  for (const reading of readings) {
    const score = fits(reading) + reading.prior + cueScore(near.nearby, reading.near);
    const key = reading.phones.join(' ');
    if ((best.get(key)?.score ?? -Infinity) < score) best.set(key, { phones: reading.phones, score });
  }
  const ranked = Array.from(best.values()).sort((a, b) => b.score - a.score);
  const lead = ranked[0]!.score - (ranked[1]?.score ?? -Infinity);
  return {
    phones: ranked[0]!.phones,
    candidates: ranked.map(({ phones }) => phones),
    certain: lead >= certainLead && near.nearby.length > 0,
  };
}
