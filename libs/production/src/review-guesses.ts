import type { Notation, SpokenGuesses } from '@voicemill/contracts';

/** Readings that a report lists; it counts the rest. */
const listedReadings = 200;
/** Different readings that are told apart; a book has a few thousand. Beyond it only places are counted. */
const countedReadings = 20_000;

/** As much of a doubt as is counted. */
export interface Guess {
  written: string;
  notation: Notation;
  /** What is spoken first. */
  candidates: readonly string[];
}

export const noGuesses: SpokenGuesses = { total: 0, readings: 0, listed: [] };

/** Counts the readings that are spoken by their best guess, in memory that does not grow with the script. */
export class GuessTally {
  private readonly counts = new Map<string, { written: string; notation: Notation; reading: string; count: number }>();
  private total = 0;

  add(doubts: readonly Guess[]): void {
    for (const { written, notation, candidates } of doubts) {
      this.total += 1;
      const reading = candidates[0] ?? '';
      const key = JSON.stringify([written, notation, reading]);
      const known = this.counts.get(key);
      if (known) known.count += 1;
      else if (this.counts.size < countedReadings) this.counts.set(key, { written, notation, reading, count: 1 });
    }
  }

  sums(): SpokenGuesses {
    const listed = [...this.counts.values()].sort((a, b) => b.count - a.count).slice(0, listedReadings);
    return { total: this.total, readings: this.counts.size, listed };
  }
}
