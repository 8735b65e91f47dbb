import { lexiconEntrySchema, type DoubtGroup, type Language } from '@voicemill/contracts';
import type { Doubt } from '@voicemill/text';
import { faultOfPronunciation } from '../lexicons/entry-rules';
import { excerptOf } from './excerpt';
import { groupIdOf } from './group-id';

/** Places of a group that are kept to be shown; the rest is counted. */
const placesShown = 3;
/** More different doubts than a person could settle; beyond it only places are counted. About 15 MB. */
const groupsKept = 20_000;

export interface DoubtfulLine {
  number: number;
  language: Language;
  text: string;
}

/** Gathers the doubts of a script line by line: equal ones together, in memory that does not grow with the script. */
export class DoubtGroups {
  /** Places of all groups, those beyond the limit too. */
  undecided = 0;
  private readonly groups = new Map<string, DoubtGroup>();

  add(line: DoubtfulLine, doubts: readonly Doubt[]): void {
    for (const doubt of doubts) this.addOne(line, doubt);
  }

  /** The most frequent first, then in the order of the text. */
  sorted(): DoubtGroup[] {
    return [...this.groups.values()].sort((a, b) => b.count - a.count);
  }

  private addOne(line: DoubtfulLine, doubt: Doubt): void {
    const { kind, written, notation, before, after } = doubt;
    const guess = doubt.candidates[0] ?? '';
    const id = groupIdOf({ kind, written, notation, guess, before, after });
    let group = this.groups.get(id);
    if (!group) {
      const candidates = usable(doubt);
      // No lexicon could hold a decision, so none is asked for.
      if (candidates.length === 0) return;
      if (this.groups.size < groupsKept) {
        group = { id, kind, written, before, after, notation, candidates, count: 0, places: [] };
        this.groups.set(id, group);
      }
    }
    this.undecided += 1;
    if (!group) return;
    group.count += 1;
    if (group.places.length >= placesShown) return;
    group.places.push({ line: line.number, language: line.language, ...excerptOf(line.text, doubt.start, doubt.end) });
  }
}

/** The candidates that a lexicon entry can hold: a number of forty digits is written, and read, at too great a length. */
function usable({ written, notation, before, after, candidates }: Doubt): string[] {
  return candidates.filter(
    (value) =>
      lexiconEntrySchema.safeParse({ written, notation, before, after, value }).success &&
      !faultOfPronunciation(written, { notation, value }),
  );
}
