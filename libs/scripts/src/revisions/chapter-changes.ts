import type { ChapterChange } from '@voicemill/contracts';
import { increasingRun } from './increasing-run';

export interface ChapterHead {
  number: number;
  title: string;
  lineCount: number;
}

/**
 * What became of the chapters: a chapter is the one of the same title, else the one that most of its lines come from.
 * Chapters that stay in their order under their title are not mentioned.
 *
 * @param oldOf the old line that each new line comes from, or -1; both count from 0.
 */
export function chapterChanges(old: ChapterHead[], next: ChapterHead[], oldOf: Int32Array): ChapterChange[] {
  const partners = sameTitles(old, next);
  bySharedLines(old, next, oldOf, partners);
  const inOrder = new Set(increasingRun(partners));
  const changes: ChapterChange[] = [];
  for (const [at, chapter] of next.entries()) {
    const before = old[partners[at] ?? -1];
    const moved = before !== undefined && !inOrder.has(at);
    if (before && !moved && before.title === chapter.title) continue;
    changes.push({
      oldNumber: before?.number ?? null,
      oldTitle: before?.title ?? null,
      newNumber: chapter.number,
      newTitle: chapter.title,
      moved,
    });
  }
  const left = new Set(partners);
  for (const [at, { number, title }] of old.entries()) {
    if (!left.has(at))
      changes.push({ oldNumber: number, oldTitle: title, newNumber: null, newTitle: null, moved: false });
  }
  return changes;
}

/** For each new chapter the old one of its title, the k-th for the k-th; -1 for none. */
function sameTitles(old: ChapterHead[], next: ChapterHead[]): Int32Array {
  const places = new Map<string, number[]>();
  for (const [at, { title }] of [...old.entries()].reverse()) places.set(title, [...(places.get(title) ?? []), at]);
  return Int32Array.from(next, ({ title }) => places.get(title)?.pop() ?? -1);
}

function bySharedLines(old: ChapterHead[], next: ChapterHead[], oldOf: Int32Array, partners: Int32Array): void {
  const chapterOfLine = old.flatMap(({ lineCount }, at) => Array<number>(lineCount).fill(at));
  const taken = new Set(partners);
  let from = 0;
  for (const [at, { lineCount }] of next.entries()) {
    const to = from + lineCount;
    if (partners[at] === -1) {
      const shared = new Map<number, number>();
      for (const line of oldOf.subarray(from, to)) {
        const chapter = line < 0 ? undefined : chapterOfLine[line];
        if (chapter !== undefined && !taken.has(chapter)) shared.set(chapter, (shared.get(chapter) ?? 0) + 1);
      }
      const [most] = [...shared].sort(([, one], [, other]) => other - one);
      if (most && most[1] * 2 > lineCount) {
        partners[at] = most[0];
        taken.add(most[0]);
      }
    }
    from = to;
  }
}
