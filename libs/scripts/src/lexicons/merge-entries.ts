import type { LexiconEntry, LexiconImport, LexiconImportMode } from '@voicemill/contracts';
import type { LexiconChange } from './lexicon-change';
import { placeOf } from './lexicon-file';

/** True for entries of one place that also say the same. */
export const sameEntry = (a: LexiconEntry, b: LexiconEntry): boolean =>
  a.written === b.written && a.notation === b.notation && a.value === b.value;

/** What an import of `entries` does to those in force: those about a place of its own come in the place of the old ones. */
export function mergeEntries(
  inForce: readonly (LexiconEntry & { id: string })[],
  entries: readonly LexiconEntry[],
  mode: LexiconImportMode,
  change: Pick<LexiconChange, 'add' | 'retire'>,
): Pick<LexiconImport, 'added' | 'replaced' | 'removed' | 'unchanged'> {
  const counts = { added: 0, replaced: 0, removed: 0, unchanged: 0 };
  const rest = new Map(inForce.map((row) => [placeOf(row), row]));
  for (const entry of entries) {
    const known = rest.get(placeOf(entry));
    rest.delete(placeOf(entry));
    if (known && sameEntry(known, entry)) {
      counts.unchanged += 1;
      continue;
    }
    counts[known ? 'replaced' : 'added'] += 1;
    if (known) change.retire(known.id);
    change.add(entry);
  }
  if (mode === 'replace') {
    counts.removed = rest.size;
    for (const { id } of rest.values()) change.retire(id);
  }
  return counts;
}
