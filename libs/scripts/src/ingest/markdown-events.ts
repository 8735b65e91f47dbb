import type { Directive } from './directives';
import type { TextFault } from './text-rules';

export interface MarkdownPlace {
  /** 1-based line of the file. */
  row: number;
  /** 1-based character of that line. */
  column: number;
}

/** What a Markdown file says, in its order. */
export type MarkdownEvent = MarkdownPlace &
  (
    | { kind: 'line'; text: string; headingDepth?: number }
    | { kind: 'scene' }
    | { kind: 'directive'; directive: Directive }
    | { kind: 'skipped'; counted: string }
    | { kind: 'fault'; fault: TextFault }
    | { kind: 'yaml'; source: string }
  );

/** Where a character of `text` stands when `text` begins at `start`. */
export function placeWithin(start: MarkdownPlace, text: string, at: number): MarkdownPlace {
  const before = text.slice(0, at).split('\n');
  const last = before[before.length - 1] ?? '';
  if (before.length === 1) return { row: start.row, column: start.column + last.length };
  return { row: start.row + before.length - 1, column: last.length + 1 };
}

export function startOf(node: { position?: { start: { line: number; column: number } } }): MarkdownPlace {
  return { row: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
