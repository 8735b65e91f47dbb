interface Signature {
  name: string;
  bytes: Buffer;
  offset?: number;
}

const latin = (text: string, name: string, offset = 0): Signature => ({
  name,
  bytes: Buffer.from(text, 'latin1'),
  offset,
});

// The kinds that people upload by mistake; the first bytes are those of each format's published specification.
const signatures: Signature[] = [
  latin('%PDF-', 'a PDF document'),
  latin('{\\rtf', 'an RTF document'),
  latin('\x89PNG\r\n\x1a\n', 'a PNG image'),
  latin('\xff\xd8\xff', 'a JPEG image'),
  latin('GIF8', 'a GIF image'),
  latin('WEBP', 'a WebP image', 8),
  latin('WAVE', 'a WAV recording', 8),
  latin('ID3', 'an MP3 recording'),
  latin('fLaC', 'a FLAC recording'),
  latin('OggS', 'an Ogg recording'),
  latin('ftyp', 'an MP4 recording', 4),
  latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word or Excel document (.doc, .xls)'),
  latin('\x1f\x8b', 'a gzip archive'),
  latin('7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'),
  latin('Rar!\x1a\x07', 'a RAR archive'),
  latin('SQLite format 3\0', 'a SQLite database'),
  latin('\x7fELF', 'a program'),
];

/** Names of members that tell what a ZIP archive really is. */
const zipKinds: [string, string][] = [
  ['word/', 'a Word document (.docx)'],
  ['xl/', 'an Excel workbook (.xlsx)'],
  ['ppt/', 'a PowerPoint presentation (.pptx)'],
  ['application/epub+zip', 'an EPUB book'],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file (.odt, .ods)'],
];

/** What a file is when its first bytes (4 KiB are enough) show that it is no text: `a PDF document`; undefined otherwise. */
export function recogniseBinary(head: Buffer): string | undefined {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) {
    const kind = zipKinds.find(([member]) => head.includes(member, 0, 'latin1'));
    return kind?.[1] ?? 'a ZIP archive';
  }
  return signatures.find(({ bytes, offset = 0 }) => head.subarray(offset, offset + bytes.length).equals(bytes))?.name;
}
