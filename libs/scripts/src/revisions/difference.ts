import { matchLines } from './match-lines';

/** The lines of a revision as numbers: equal numbers, equal lines. Compared revisions are numbered together. */
export interface LineNumbers {
  /** Everything about a line that is heard or seen of it. */
  whole: Int32Array;
  /** Its text alone. */
  text: Int32Array;
  /** Its own id in the file; -1 where it has none. */
  id: Int32Array;
}

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** One line that is not where and as it was, a side that it is not on being null; lines count from 1. */
export interface LineChange {
  kind: ChangeKind;
  oldLine: number | null;
  newLine: number | null;
  /** Lines that stay as they are between the change before and this one. */
  unchangedBefore: number;
}

/** Texts of some lines, for telling a changed line from one removed beside one added; indices count from 0. */
export type PairTexts = (oldLines: number[], newLines: number[]) => Promise<[number, number][]>;

/** Longest stretch of changed lines whose texts are looked at; in longer ones lines pair up one by one. */
const stretchRead = 24;

/** How each new line came about. `oldOf` is -1 for an added one. */
export interface Difference {
  oldOf: Int32Array;
  moved: Uint8Array;
  changed: Uint8Array;
  oldCount: number;
}

/**
 * Compares two revisions: lines in common, then lines that are the same but elsewhere, then, in the stretches between
 * common lines, what has the same text (another voice or pause), the same id, or a similar text.
 */
export async function differenceOf(old: LineNumbers, next: LineNumbers, pairTexts: PairTexts): Promise<Difference> {
  const oldOf = matchLines(old.whole, next.whole);
  const kept = Int32Array.from(oldOf);
  const newCount = next.whole.length;
  const moved = new Uint8Array(newCount);
  const changed = new Uint8Array(newCount);
  const taken = new Uint8Array(old.whole.length);
  for (const line of oldOf) if (line >= 0) taken[line] = 1;
  const pair = (oldLine: number, newLine: number, marks: Uint8Array): void => {
    oldOf[newLine] = oldLine;
    taken[oldLine] = 1;
    marks[newLine] = 1;
  };
  for (const [oldLine, newLine] of movedLines(old.whole, next.whole, taken, oldOf)) pair(oldLine, newLine, moved);
  const pairAll = (part: Part, pairs: [number, number][]): Part[] => {
    for (const [oldLine, newLine] of pairs) pair(oldLine, newLine, changed);
    return [...partsBetween(part, pairs)];
  };
  for (const stretch of stretches(kept, taken, oldOf)) {
    const byText = pairAll(stretch, equalIn(stretch, old.text, next.text));
    const byId = byText.flatMap((part) => pairAll(part, equalIn(part, old.id, next.id)));
    for (const part of byId) {
      const few = part.oldLines.length <= stretchRead && part.newLines.length <= stretchRead;
      pairAll(part, few ? await pairTexts(part.oldLines, part.newLines) : oneByOne(part));
    }
  }
  return { oldOf, moved, changed, oldCount: old.whole.length };
}

/** Lines without partner, of both revisions, that lie between the same two lines that have one. */
interface Part {
  oldLines: number[];
  newLines: number[];
}

function equalIn({ oldLines, newLines }: Part, old: Int32Array, next: Int32Array): [number, number][] {
  const numbers = (from: Int32Array, lines: number[]): Int32Array =>
    Int32Array.from(lines, (line) => from[line] as number);
  const pairs: [number, number][] = [];
  for (const [newAt, oldAt] of matchLines(numbers(old, oldLines), numbers(next, newLines)).entries()) {
    if (oldAt >= 0) pairs.push([oldLines[oldAt] as number, newLines[newAt] as number]);
  }
  return pairs;
}

const oneByOne = ({ oldLines, newLines }: Part): [number, number][] =>
  newLines.slice(0, oldLines.length).map((line, at) => [oldLines[at] as number, line]);

/** Cuts a part at pairs found in it, so that later pairs do not cross them. */
function* partsBetween({ oldLines, newLines }: Part, pairs: [number, number][]): Generator<Part> {
  let [oldAt, newAt] = [0, 0];
  for (const [oldCut, newCut] of [...pairs, [Infinity, Infinity]] as [number, number][]) {
    const part: Part = { oldLines: [], newLines: [] };
    for (; (oldLines[oldAt] ?? Infinity) < oldCut; oldAt += 1) part.oldLines.push(oldLines[oldAt] as number);
    for (; (newLines[newAt] ?? Infinity) < newCut; newAt += 1) part.newLines.push(newLines[newAt] as number);
    if (part.oldLines.length > 0 && part.newLines.length > 0) yield part;
    [oldAt, newAt] = [oldAt + 1, newAt + 1];
  }
}

/** Lines on both sides that are without partner and the same, each with the next of its kind. */
function* movedLines(
  old: Int32Array,
  next: Int32Array,
  taken: Uint8Array,
  oldOf: Int32Array,
): Generator<[number, number]> {
  const free = new Map<number, number[]>();
  for (let line = old.length - 1; line >= 0; line -= 1) {
    if (taken[line]) continue;
    const known = free.get(old[line] as number);
    if (known) known.push(line);
    else free.set(old[line] as number, [line]);
  }
  for (const [newLine, key] of next.entries()) {
    if ((oldOf[newLine] as number) >= 0) continue;
    const oldLine = free.get(key)?.pop();
    if (oldLine !== undefined) yield [oldLine, newLine];
  }
}

/** What is without partner between each two lines that both have in common. */
function* stretches(kept: Int32Array, taken: Uint8Array, oldOf: Int32Array): Generator<Part> {
  let oldAt = 0;
  let newLines: number[] = [];
  for (let newLine = 0; newLine <= kept.length; newLine += 1) {
    const partner = newLine < kept.length ? (kept[newLine] as number) : taken.length;
    if (partner < 0) {
      if ((oldOf[newLine] as number) < 0) newLines.push(newLine);
      continue;
    }
    const oldLines: number[] = [];
    for (; oldAt < partner; oldAt += 1) if (!taken[oldAt]) oldLines.push(oldAt);
    if (oldLines.length > 0 && newLines.length > 0) yield { oldLines, newLines };
    oldAt = partner + 1;
    newLines = [];
  }
}

/**
 * The changes in the order in which a reader of both revisions meets them, in each place what is gone first. Unchanged
 * lines are passed over.
 */
export function* changesOf({ oldOf, moved, changed, oldCount }: Difference): Generator<LineChange> {
  const arrived = new Uint8Array(oldCount);
  for (const oldLine of oldOf) if (oldLine >= 0) arrived[oldLine] = 1;
  const upTo = nextInOrder(oldOf, moved, oldCount);
  let [oldAt, unchangedBefore] = [0, 0];
  const tell = (kind: ChangeKind, oldLine: number | null, newLine: number | null): LineChange => {
    const change = { kind, oldLine: fromOne(oldLine), newLine: fromOne(newLine), unchangedBefore };
    unchangedBefore = 0;
    return change;
  };
  for (const [newLine, oldLine] of oldOf.entries()) {
    for (; oldAt < (upTo[newLine] as number); oldAt += 1) if (!arrived[oldAt]) yield tell('removed', oldAt, null);
    if (oldLine < 0) yield tell('added', null, newLine);
    else if (moved[newLine]) yield tell('moved', oldLine, newLine);
    else {
      if (changed[newLine]) yield tell('changed', oldLine, newLine);
      else unchangedBefore += 1;
      oldAt = oldLine + 1;
    }
  }
  for (; oldAt < oldCount; oldAt += 1) if (!arrived[oldAt]) yield tell('removed', oldAt, null);
}

const fromOne = (line: number | null): number | null => (line === null ? null : line + 1);

/** For each new line the old line of the next one that stayed in its place, itself included. */
function nextInOrder(oldOf: Int32Array, moved: Uint8Array, oldCount: number): Int32Array {
  const upTo = new Int32Array(oldOf.length);
  let next = oldCount;
  for (let newLine = oldOf.length - 1; newLine >= 0; newLine -= 1) {
    if ((oldOf[newLine] as number) >= 0 && !moved[newLine]) next = oldOf[newLine] as number;
    upTo[newLine] = next;
  }
  return upTo;
}
