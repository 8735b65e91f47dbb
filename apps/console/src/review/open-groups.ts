import { settlesGroup, type Decision, type DoubtGroup, type LexiconEntry } from '@voicemill/contracts';

/** How far decisions reach, and which lexicon remembers them; kept from one group to the next. */
export type Manner = Pick<Decision, 'scope' | 'lexicon'>;

/** What a decision is about: all that is needed to know which groups it settles. */
export type DecidedPlace = Pick<LexiconEntry, 'written' | 'before' | 'after'>;

export function placeOf(group: DoubtGroup, scope: Manner['scope']): DecidedPlace {
  const { written, before, after } = group;
  return scope === 'context' ? { written, before, after } : { written, before: '', after: '' };
}

/** The groups that no decision has settled, in their order. */
export const openGroups = (groups: readonly DoubtGroup[], decided: readonly DecidedPlace[]): DoubtGroup[] =>
  groups.filter((group) => !decided.some((place) => settlesGroup(place, group)));

/**
 * Where a person goes on after a group: the next one that is still open and was not passed over; beyond the last one, the
 * first such. @returns undefined when there is none.
 */
export function groupAfter(
  groups: readonly DoubtGroup[],
  id: string,
  { decided, skipped }: { decided: readonly DecidedPlace[]; skipped: ReadonlySet<string> },
): DoubtGroup | undefined {
  const at = groups.findIndex((group) => group.id === id);
  const inTurn = [...groups.slice(at + 1), ...groups.slice(0, Math.max(at, 0))];
  return openGroups(inTurn, decided).find((group) => group.id !== id && !skipped.has(group.id));
}

export interface Progress {
  decided: number;
  of: number;
}

/** Groups decided since the review was opened; `start` were open then. What was undone, or is new, counts as open. */
export function progressOf(start: number, open: number): Progress {
  const of = Math.max(start, open);
  return { decided: of - open, of };
}
