import { frontMatterType, isFootnote, isNoteMark, isPageNumber } from './page-kinds';
import type { ReadOptions } from '../ingested-line';

/** Elements that are not spoken, and the name under which the report counts them; empty: they never hold words of the book. */
const unspoken: Record<string, string> = {
  head: '',
  script: '',
  style: '',
  template: '',
  noscript: '',
  rt: '',
  rp: '',
  nav: 'contents',
  table: 'table',
  img: 'image',
  image: 'image',
  svg: 'image',
  math: 'math',
  audio: 'media',
  video: 'media',
  object: 'media',
  iframe: 'media',
  pre: 'code',
  del: 'struck-out',
  s: 'struck-out',
  strike: 'struck-out',
};

/** Elements that stand in a line of text; every other one begins and ends lines. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q ruby rb samp small span strong sub sup time tt u var ' +
    'wbr br rt rp ' +
    'img image svg math audio video object iframe script style template noscript del s strike'
  ).split(' '),
);

export const isInline = (name: string): boolean => inline.has(name);

/** Why an element is not spoken: the name to count it under, empty for none; undefined: what it holds is spoken. */
export function reasonToSkip(
  name: string,
  attributes: Record<string, string>,
  { footnotes = false, frontMatter = false }: ReadOptions,
): string | undefined {
  if (Object.hasOwn(unspoken, name) && !(name === 'nav' && frontMatter)) return unspoken[name];
  if (attributes['hidden'] !== undefined && name !== 'body') return 'hidden';
  if (isPageNumber(attributes)) return '';
  if (isNoteMark(attributes)) return 'footnote-mark';
  if (!footnotes && isFootnote(attributes)) return 'footnote';
  const page = frontMatterType(attributes);
  return page !== undefined && !frontMatter && !isInline(name) ? `front-matter:${page}` : undefined;
}
