import { classScores } from './evidence';
import { heteronymReadings, type HeteronymReading } from './heteronym-table';
import { Neighbourhood } from './neighbourhood';
import { specialScores } from './special-words';
import { tagWords, type OpenClass } from './tag-words';

/** Points by which the best reading must lead to be called certain. */
const certainLead = 2;
/** Points by which it must lead without the tagger, to do without: the tagger costs more than all the rest of a sentence. */
const settledLead = 4;
const cuePoints = 3;

function cueScore(near: readonly string[], cues: readonly string[]): number {
  const matches = (word: string) =>
    cues.some((cue) => (cue.length < 4 ? word === cue || word === `${cue}s` : word.startsWith(cue)));
  return Math.min(2, near.filter(matches).length) * cuePoints;
}

/** What the words that touch a word say about one of its readings. */
function besideScore(near: Neighbourhood, { before, after }: HeteronymReading): number {
  const isFollowed = before.includes(near.word(1));
  const isLed = after.includes(near.word(-1)) || after.includes(`${near.word(-2)}_${near.word(-1)}`);
  return (isFollowed ? cuePoints : 0) + (isLed ? cuePoints : 0);
}

export interface ChosenReading {
  phones: readonly string[];
  /** Every reading, the chosen one first. */
  candidates: readonly (readonly string[])[];
  certain: boolean;
}

/** A written word in small letters, without the marks around it. */
const bareWord = (written: string) =>
  written
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}']+|[^\p{L}\p{N}']+$/gu, '');

/** Whether a written word is read in several ways. */
export const isHeteronym = (written: string) => heteronymReadings(bareWord(written)) !== undefined;

interface Ranked {
  phones: readonly string[];
  score: number;
}

/** The readings, best first, by what one look at the neighbourhood says. */
function rank(word: string, readings: readonly HeteronymReading[], near: Neighbourhood): Ranked[] {
  const scores = { ...classScores(near) };
  for (const [name, points] of Object.entries(specialScores(word, near))) scores[name as keyof typeof scores] += points;
  const fits = ({ classes }: HeteronymReading) =>
    classes.length === 0 ? 0 : Math.max(...classes.map((name) => scores[name]));
  const best = new Map<string, Ranked>();
  for (const reading of readings) {
    const score = fits(reading) + reading.prior + cueScore(near.nearby, reading.near) + besideScore(near, reading);
    const key = reading.phones.join(' ');
    if ((best.get(key)?.score ?? -Infinity) < score) best.set(key, { phones: reading.phones, score });
  }
  return Array.from(best.values()).sort((a, b) => b.score - a.score);
}

const leadOf = (ranked: readonly Ranked[]) => ranked[0]!.score - (ranked[1]?.score ?? -Infinity);
const untagged = (words: readonly string[]): OpenClass[] => words.map(() => 'other');

/** The reading of a heteronym in its sentence; undefined for words that are read in one way. */
export function chooseReading(words: readonly string[], at: number): ChosenReading | undefined {
  const word = bareWord(words[at] ?? '');
  const readings = heteronymReadings(word);
  if (readings === undefined) return undefined;
  let near = new Neighbourhood(words, at, untagged);
  let ranked = rank(word, readings, near);
  if (leadOf(ranked) < settledLead) {
    near = new Neighbourhood(words, at, tagWords);
    ranked = rank(word, readings, near);
  }
  return {
    phones: ranked[0]!.phones,
    candidates: ranked.map(({ phones }) => phones),
    certain: leadOf(ranked) >= certainLead && near.nearby.length > 0,
  };
}
