import type { MarkupEvent } from '../markup/read-markup';
import { flowingText } from '../markup/flowing-text';
import { resolveHref } from './resolve-href';

export interface ContentsEntry {
  path: string;
  fragment: string;
  title: string;
}

/** Entries nested deeper than this are sections of a chapter, not chapters. */
const chapterLevels = 2;

/** Reads the table of contents of EPUB 3: the `nav` of type toc, else the first one (EPUB 3.3 section 7). */
export async function readNavigation(path: string, events: AsyncIterable<MarkupEvent>): Promise<ContentsEntry[]> {
  const navs: { isContents: boolean; entries: ContentsEntry[] }[] = [];
  let level = 0;
  let link: { href: string; text: string } | undefined;
  for await (const event of events) {
    const nav = navs[navs.length - 1];
    if (event.kind === 'text') {
      if (link) link.text += event.text;
    } else if (event.kind === 'open') {
      if (event.name === 'nav') {
        navs.push({ isContents: (event.attributes['epub:type'] ?? '').split(/\s+/).includes('toc'), entries: [] });
        level = 0;
      } else if (event.name === 'ol') level += 1;
      else if (event.name === 'a' && event.attributes['href']) link = { href: event.attributes['href'], text: '' };
    } else if (event.name === 'ol') level -= 1;
    else if (event.name === 'a' && link) {
      const title = flowingText(link.text);
      if (nav && title && level <= chapterLevels) nav.entries.push({ ...resolveHref(path, link.href), title });
      link = undefined;
    }
  }
  return (navs.find(({ isContents }) => isContents) ?? navs[0])?.entries ?? [];
}

/** Reads the table of contents of EPUB 2: the `navMap` of an NCX. */
export async function readNcx(path: string, events: AsyncIterable<MarkupEvent>): Promise<ContentsEntry[]> {
  const entries: ContentsEntry[] = [];
  let level = 0;
  let inMap = false;
  let label = '';
  for await (const event of events) {
    if (event.kind === 'text') label += event.text;
    else if (event.name === 'navMap') inMap = event.kind === 'open';
    else if (event.name === 'navPoint') level += event.kind === 'open' ? 1 : -1;
    else if (event.name === 'navLabel' && event.kind === 'open') label = '';
    else if (event.name === 'content' && event.kind === 'open' && event.attributes['src']) {
      const title = flowingText(label);
      const entry = { ...resolveHref(path, event.attributes['src']), title };
      if (inMap && title && level <= chapterLevels) entries.push(entry);
    }
  }
  return entries;
}
