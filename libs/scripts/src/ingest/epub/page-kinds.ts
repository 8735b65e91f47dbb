/** Kinds of pages (EPUB 3 Structural Semantics, and the guide of EPUB 2) that no listener wants read out. */
const unspokenPages = new Set([
  'cover',
  'titlepage',
  'title-page',
  'halftitlepage',
  'halftitle',
  'copyright-page',
  'copyright',
  'imprint',
  'imprimatur',
  'colophon',
  'toc',
  'toc-brief',
  'landmarks',
  'page-list',
  'loi',
  'lot',
  'loa',
  'lov',
  'index',
  'bibliography',
]);
const notes = new Set(['footnote', 'footnotes', 'endnote', 'endnotes', 'rearnote', 'rearnotes', 'note']);

const titles =
  /^(?:cover|title ?page|half ?title(?: page)?|copyright(?: page| notice)?|imprint|(?:table of )?contents|封面|扉页|书名页|版权(?:页|信息|声明)?|目录|目次)$/i;

const typesOf = (attributes: Record<string, string>): string[] =>
  `${attributes['epub:type'] ?? ''} ${(attributes['role'] ?? '').replace(/\bdoc-/g, '')}`.toLowerCase().split(/\s+/);

/** The kind of front matter that an element is, by its `epub:type` or role; undefined: none. */
export function frontMatterType(attributes: Record<string, string>): string | undefined {
  return typesOf(attributes).find((type) => unspokenPages.has(type));
}

/** The same of a whole document, by the guide and by its title in the table of contents. */
export function frontMatterPage(guideType: string | undefined, title: string | undefined): string | undefined {
  if (guideType && unspokenPages.has(guideType)) return guideType;
  return title && titles.test(title) ? title.toLowerCase() : undefined;
}

/** Whether an element holds a footnote. Many books say so by a class only. */
export function isFootnote(attributes: Record<string, string>): boolean {
  const classes = (attributes['class'] ?? '').toLowerCase().split(/\s+/);
  return (
    typesOf(attributes).some((type) => notes.has(type)) || classes.some((name) => /^(?:foot|end)-?notes?$/.test(name))
  );
}

export const isNoteMark = (attributes: Record<string, string>): boolean => typesOf(attributes).includes('noteref');

export const isPageNumber = (attributes: Record<string, string>): boolean => typesOf(attributes).includes('pagebreak');
