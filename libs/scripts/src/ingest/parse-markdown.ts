import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MarkdownEvent } from './markdown-events';
import { walkMarkdown } from './walk-markdown';

// One tilde is a mark of its own in Chinese and in "about"; only two strike out.
const makeParser = () =>
  unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm, { singleTilde: false }).freeze();

// Made when the first Markdown file comes: a table needs none of these 150 modules.
let parser: ReturnType<typeof makeParser> | undefined;

/** What a Markdown file says; plain data, so that another thread can find it out. */
export interface ParsedMarkdown {
  events: MarkdownEvent[];
  hasFrontMatter: boolean;
}

/** Parses a Markdown file as a whole: about a second for a million characters, and 200 to 300 times its size meanwhile. */
export function parseMarkdown(source: string): ParsedMarkdown {
  parser ??= makeParser();
  const root: Root = parser.parse(source);
  return { events: [...walkMarkdown(root, source)], hasFrontMatter: root.children[0]?.type === 'yaml' };
}
