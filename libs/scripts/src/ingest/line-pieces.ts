import type { Html, Link, Nodes, PhrasingContent } from 'mdast';
import { isReadingScheme } from '../lexicons/inline-overrides';
import { readHtml } from './html-events';
import { startOf, type MarkdownEvent, type MarkdownPlace } from './markdown-events';
import { treatmentOf } from './spoken-table';

const han = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Joins the source lines of a paragraph as a reader would: by a blank, but by nothing between two Chinese characters. */
export function joinSourceLines(text: string): string {
  // Looking back keeps a long run of blanks from being searched anew at each of them.
  return text
    .replace(/(\S?)(?<![ \t])[ \t]*\n[ \t]*(?=(\S?))/g, (_, before: string, after: string) =>
      han.test(before) && han.test(after) ? before : `${before} `,
    )
    .trim();
}

interface OpenLine {
  text: string;
  start: MarkdownPlace | undefined;
}

function* closeLine(line: OpenLine): Generator<MarkdownEvent> {
  const text = joinSourceLines(line.text);
  if (text && line.start) yield { kind: 'line', ...line.start, text };
  line.text = '';
  line.start = undefined;
}

function addWords(line: OpenLine, words: string, start: MarkdownPlace): void {
  line.text += words;
  if (words.trim()) line.start ??= start;
}

function* readInlineHtml(node: Html, line: OpenLine): Generator<MarkdownEvent> {
  if (/^<br\s*\/?>$/i.test(node.value)) return addWords(line, '\n', startOf(node));
  for (const event of readHtml(node.value, startOf(node))) {
    // A directive takes effect where it stands: the line ends there and goes on as another one.
    if (event.kind === 'directive') yield* closeLine(line);
    yield event;
  }
}

/** A link that says how its words are read, as it was written: one whose address has blanks is no link to Markdown. */
function readingOf(link: Link): string {
  const wordsOf = (node: Nodes): string => {
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(wordsOf).join('') : '';
  };
  return `[${wordsOf(link)}](${link.url})`;
}

function* readInline(node: Nodes, line: OpenLine): Generator<MarkdownEvent> {
  const { kind, counted } = treatmentOf(node.type);
  if (kind === 'words' && 'value' in node) addWords(line, node.value, startOf(node));
  else if (kind === 'blank') addWords(line, '\n', startOf(node));
  else if (node.type === 'link' && isReadingScheme(node.url)) addWords(line, readingOf(node), startOf(node));
  else if (kind === 'inside' && 'children' in node) for (const child of node.children) yield* readInline(child, line);
  else if (node.type === 'html') yield* readInlineHtml(node, line);
  else yield { kind: 'skipped', ...startOf(node), counted: counted ?? node.type };
}

/** Events of a paragraph or heading: one line, or several when directives stand in its middle. `prefix` is spoken first. */
export function* readLinePieces(content: PhrasingContent[], prefix = ''): Generator<MarkdownEvent> {
  const line: OpenLine = { text: prefix, start: undefined };
  for (const node of content) yield* readInline(node, line);
  yield* closeLine(line);
}
