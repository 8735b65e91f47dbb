import type { Score } from '@voicemill/text';

export interface NamedScore {
  suite: string;
  category: string;
  score: Score;
}

const percentOf = ({ pairs, right }: Score['all']): number | null => (pairs === 0 ? null : (100 * right) / pairs);

const cell = (percent: number | null): string => (percent === null ? '-' : percent.toFixed(1)).padStart(7);

export const heading = `${''.padEnd(34)} pairs  right      %   hard%   held%`;

/** One line of the table: pairs, right, and percent right of all, of the hard and of the held-out ones. */
export function scoreLine({ suite, category, score }: NamedScore): string {
  const { all, hard, heldOut } = score;
  const counts = `${String(all.pairs).padStart(5)}  ${String(all.right).padStart(5)}`;
  const percents = [all, hard, heldOut].map(percentOf).map(cell).join(' ');
  return `${`${suite} ${category}`.padEnd(34)} ${counts} ${percents}`;
}

/** How many different words or characters the questions of a suite are about. */
export const subjectsLine = (suite: string, subjects: number): string =>
  `${suite}: ${subjects} different ${suite.startsWith('zh') ? 'characters' : 'words'} asked for`;

/** The failures that may be looked at, three lines each. */
export function failureLines({ suite, category, score }: NamedScore): string[] {
  return score.failures.flatMap(({ source, wanted, given }) => [
    `${suite} ${category}: ${source}`,
    `  wanted ${wanted}`,
    `  given  ${given}`,
  ]);
}

/** The figures of one score as the JSON file has them. */
export function scoreJson({ all, hard, heldOut }: Score): Record<string, number | null> {
  return {
    pairs: all.pairs,
    right: all.right,
    percent: percentOf(all),
    hardPercent: percentOf(hard),
    heldOutPercent: percentOf(heldOut),
  };
}
