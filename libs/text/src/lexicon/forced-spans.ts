import type { Language, ReadingOverride } from '@voicemill/contracts';
import { foldCase, type CompiledEntry, type Lexicon } from './compile-lexicon';
import { isFault, readPronunciation, type ForcedReading } from './forced-reading';

/** A stretch of the line whose reading is settled, by UTF-16 offsets. */
export interface ForcedSpan {
  start: number;
  end: number;
  reading: ForcedReading;
}

/** Longest context that is looked at: keeps the search linear. */
const reach = 64;
const isWordCharacter = (character: string) => /[\p{L}\p{M}\d]/u.test(character) && !/\p{Script=Han}/u.test(character);

/** Latin words match whole only: an entry for `cat` is not about `concatenate`. Han characters have no such edges. */
function hasEdges(text: string, start: number, end: number): boolean {
  const joins = (left: string, right: string) => isWordCharacter(left) && isWordCharacter(right);
  return !joins(text.charAt(start - 1), text.charAt(start)) && !joins(text.charAt(end - 1), text.charAt(end));
}

function hasContext(text: string, start: number, end: number, { before, after }: CompiledEntry): boolean {
  if (before !== '') {
    const left = text.slice(Math.max(0, start - reach), start).trimEnd();
    if (!left.endsWith(before) || !hasEdges(left, left.length - before.length, left.length)) return false;
  }
  if (after === '') return true;
  const right = text.slice(end, end + reach).trimStart();
  return right.startsWith(after) && hasEdges(right, 0, after.length);
}

function entryAt(text: string, at: number, language: Language, lexicon: Lexicon): ForcedSpan | undefined {
  for (const entry of lexicon.byFirst.get(text.charAt(at)) ?? []) {
    const end = at + entry.written.length;
    if (entry.language !== null && entry.language !== language) continue;
    if (!text.startsWith(entry.written, at) || !hasEdges(text, at, end) || !hasContext(text, at, end, entry)) continue;
    return { start: at, end, reading: entry.reading };
  }
  return undefined;
}

function settled(overrides: readonly ReadingOverride[], length: number): ForcedSpan[] {
  const spans: ForcedSpan[] = [];
  for (const { start, end, ...pronunciation } of [...overrides].sort((a, b) => a.start - b.start)) {
    const reading = readPronunciation(pronunciation);
    if (isFault(reading) || start >= end || end > length || start < (spans.at(-1)?.end ?? 0)) continue;
    spans.push({ start, end, reading });
  }
  return spans;
}

/** Where a line's readings are settled by its own overrides or by the lexicon; in order, none overlaps another. Linear. */
export function findForcedSpans(
  line: string,
  language: Language,
  lexicon: Lexicon | undefined,
  overrides: readonly ReadingOverride[],
): ForcedSpan[] {
  const own = settled(overrides, line.length);
  if (lexicon === undefined || lexicon.byFirst.size === 0) return own;
  const text = foldCase(line);
  const spans: ForcedSpan[] = [];
  let next = 0;
  for (let at = 0; at < text.length;) {
    const override = own[next];
    if (override?.start === at) {
      spans.push(override);
      next += 1;
      at = override.end;
      continue;
    }
    const found = entryAt(text, at, language, lexicon);
    if (found !== undefined && found.end <= (override?.start ?? text.length)) {
      spans.push(found);
      at = found.end;
    } else at += 1;
  }
  return spans;
}
