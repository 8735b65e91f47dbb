import { zipFiles } from '../archive/testing-zip';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

export const heading = (text: string, level = 1): string => paragraph(text, `<w:pStyle w:val="${level}"/>`);

/** A numbered (list 1) or bulleted (list 2) item. */
export const item = (text: string, list = 1, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

// Ids as the Chinese Word gives them: its headings are called 1, 2 and 3.
const styles = `<w:styles ${word}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>${[
  1, 2, 3,
]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/></w:style>`,
  )
  .join('')}<w:style w:type="paragraph" w:styleId="own"><w:name w:val="My chapter"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="x"><w:name w:val="Loop"/><w:basedOn w:val="y"/></w:style>
  <w:style w:type="paragraph" w:styleId="y"><w:name w:val="Loop 2"/><w:basedOn w:val="x"/></w:style></w:styles>`;

const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="8">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;

const relations =
  '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** Specs only: a DOCX with this body, made in memory. `files` are added or replace others. */
export function docxOf(body: string, files: Record<string, string | Buffer> = {}): Buffer {
  return zipFiles({
    '_rels/.rels': relations,
    'docProps/core.xml':
      '<cp:coreProperties><dc:title>Notes &amp; More</dc:title><dc:creator>林</dc:creator></cp:coreProperties>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${word}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    ...files,
  });
}
