import { zipFiles } from '../archive/testing-zip';

export interface BookToMake {
  title?: string;
  language?: string;
  /** Bodies of the documents by file name, in the order of the spine. */
  pages: Record<string, string>;
  /** Lines of the table of contents: href and title; a nested one begins with a blank. */
  contents?: [href: string, title: string][];
  version?: 2 | 3;
  /** Attributes of a page's itemref, such as linear="no". */
  itemrefs?: Record<string, string>;
  guide?: Record<string, string>;
  /** Files to add or to replace. */
  files?: Record<string, string | Buffer>;
}

const container =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
  '<rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const page = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>${
    body.includes('<body') ? body : `<body>${body}</body>`
  }</html>`;

function navOf(contents: [string, string][]): string {
  const items = contents.map(([href, title]) => `<li><a href="${href}">${title}</a></li>`).join('\n');
  return page(
    `<nav epub:type="landmarks"><ol><li><a href="x">no</a></li></ol></nav><nav epub:type="toc"><ol>${items}</ol></nav>`,
  );
}

function ncxOf(contents: [string, string][]): string {
  const points = contents.map(
    ([href, title]) => `<navPoint><navLabel><text>${title}</text></navLabel><content src="${href}"/></navPoint>`,
  );
  return `<ncx><docTitle><text>B</text></docTitle><navMap>${points.join('')}</navMap></ncx>`;
}

function packageOf({
  title = 'A Book',
  language = 'en',
  pages,
  version = 3,
  itemrefs = {},
  guide = {},
}: BookToMake): string {
  const names = Object.keys(pages);
  const items = names.map((name, index) => `<item id="p${index}" href="${name}" media-type="application/xhtml+xml"/>`);
  const refs = names.map((name, index) => `<itemref idref="p${index}" ${itemrefs[name] ?? ''}/>`);
  const references = Object.entries(guide).map(([href, type]) => `<reference type="${type}" href="${href}"/>`);
  const contents =
    version === 3
      ? '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
      : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
  return `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="${version}.0"><metadata
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>Ada</dc:creator>
    <dc:language>${language}</dc:language></metadata><manifest>${contents}${items.join('')}</manifest>
    <spine toc="ncx">${refs.join('')}</spine><guide>${references.join('')}</guide></package>`;
}

/** Specs only: an EPUB made in memory. */
export function epubOf(book: BookToMake): Buffer {
  const { pages, contents = [], version = 3, files = {} } = book;
  const documents = Object.entries(pages).map(([name, body]) => [`OEBPS/${name}`, page(body)] as const);
  const list: Record<string, string> =
    version === 3 ? { 'OEBPS/nav.xhtml': navOf(contents) } : { 'OEBPS/toc.ncx': ncxOf(contents) };
  return zipFiles({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/package.opf': packageOf(book),
    ...list,
    ...Object.fromEntries(documents),
    ...files,
  });
}
