import type { Language } from '@voicemill/contracts';
import type { MarkupEvent } from '../markup/read-markup';
import { flowingText } from '../markup/flowing-text';
import { resolveHref } from './resolve-href';

export interface ManifestItem {
  path: string;
  mediaType: string;
  properties: string[];
}

/** What the package document of an EPUB says (EPUB 3.3 section 5; EPUB 2.0.1 OPF). */
export interface PackageDocument {
  title?: string;
  authors: string[];
  language?: Language;
  items: Map<string, ManifestItem>;
  spine: { idref: string; linear: boolean }[];
  /** Id of the NCX of EPUB 2. */
  ncx?: string;
  /** Kinds of pages by path, from the guide of EPUB 2: `cover`, `copyright-page`. */
  guide: Map<string, string>;
}

const languageOf = (tag: string): Language | undefined =>
  (/^(en|zh)(?:[-_]|$)/i.exec(tag)?.[1]?.toLowerCase() as Language) ?? undefined;

/** Reads the package document at `path`; hrefs become paths within the archive. */
export async function readPackageDocument(path: string, events: AsyncIterable<MarkupEvent>): Promise<PackageDocument> {
  const found: PackageDocument = { authors: [], items: new Map(), spine: [], guide: new Map() };
  let text = '';
  for await (const event of events) {
    if (event.kind === 'text') text += event.text;
    else if (event.kind === 'open') {
      text = '';
      takeElement(found, path, event.name, event.attributes);
    } else {
      takeMetadata(found, event.name, flowingText(text));
      text = '';
    }
  }
  return found;
}

function takeElement(found: PackageDocument, path: string, name: string, of: Record<string, string>): void {
  if (name === 'item' && of['id'] && of['href']) {
    const properties = (of['properties'] ?? '').split(/\s+/);
    const item = { path: resolveHref(path, of['href']).path, mediaType: of['media-type'] ?? '', properties };
    found.items.set(of['id'], item);
  } else if (name === 'itemref' && of['idref']) {
    found.spine.push({ idref: of['idref'], linear: of['linear'] !== 'no' });
  } else if (name === 'spine') found.ncx = of['toc'];
  else if (name === 'reference' && of['href'] && of['type']) {
    found.guide.set(resolveHref(path, of['href']).path, of['type'].toLowerCase());
  }
}

function takeMetadata(found: PackageDocument, name: string, text: string): void {
  if (!text) return;
  if (name === 'title') found.title ??= text;
  else if (name === 'creator') found.authors.push(text);
  else if (name === 'language') found.language ??= languageOf(text);
}
