import type { Code, List, Nodes, Root } from 'mdast';
import { readHtml } from './html-events';
import { readLinePieces } from './line-pieces';
import { startOf, type MarkdownEvent } from './markdown-events';
import { treatmentOf } from './spoken-table';

/** The number of an ordered list's item, to be spoken with its first line. */
class ItemNumber {
  constructor(private prefix = '') {}

  /** Gives the number once: an item of several paragraphs has it before the first. */
  take(): string {
    const prefix = this.prefix;
    this.prefix = '';
    return prefix;
  }
}

function* readCode(node: Code, source: string): Generator<MarkdownEvent> {
  const place = startOf(node);
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const fence = /^(`{3,}|~{3,})/.exec(written)?.[1];
  if (!fence) return yield { kind: 'skipped', ...place, counted: 'indented-code' };
  const lines = written.split('\n');
  const last = (lines[lines.length - 1] ?? '').replace(/^[\s>]*/, '').trim();
  if (lines.length > 1 && last.startsWith(fence)) return yield { kind: 'skipped', ...place, counted: 'code' };
  const reason = 'This code block never ends, so nothing below it would be spoken.';
  yield { kind: 'fault', ...place, fault: { reason, remedy: 'Close it with the marks that it begins with.' } };
}

function* readList(list: List, source: string): Generator<MarkdownEvent> {
  for (const [index, item] of list.children.entries()) {
    const number = new ItemNumber(list.ordered ? `${(list.start ?? 1) + index}. ` : '');
    for (const child of item.children) yield* readBlock(child, source, number);
  }
}

function* readBlock(node: Nodes, source: string, number = new ItemNumber()): Generator<MarkdownEvent> {
  const { kind, counted } = treatmentOf(node.type);
  if (node.type === 'heading') yield* readHeading(node, number);
  else if (node.type === 'paragraph') yield* readLinePieces(node.children, number.take());
  else if (node.type === 'list') yield* readList(node, source);
  else if (node.type === 'code') yield* readCode(node, source);
  else if (node.type === 'html') yield* readHtml(node.value, startOf(node));
  else if (node.type === 'yaml') yield { kind: 'yaml', ...startOf(node), source: node.value };
  else if (kind === 'scene') yield { kind: 'scene', ...startOf(node) };
  else if (kind === 'inside' && 'children' in node)
    for (const child of node.children) yield* readBlock(child, source, number);
  else yield { kind: 'skipped', ...startOf(node), counted: counted ?? node.type };
}

function* readHeading(node: Extract<Nodes, { type: 'heading' }>, number: ItemNumber): Generator<MarkdownEvent> {
  let depth: number | undefined = node.depth;
  for (const event of readLinePieces(node.children, number.take())) {
    yield event.kind === 'line' ? { ...event, headingDepth: depth } : event;
    // Only the first piece opens a chapter; a directive inside a heading does not make two of it.
    if (event.kind === 'line') depth = undefined;
  }
}

/** Everything that a parsed Markdown file says, in its order, as `spokenTable` decides. `source` is the text that was parsed. */
export function* walkMarkdown(root: Root, source: string): Generator<MarkdownEvent> {
  for (const node of root.children) yield* readBlock(node, source);
}
