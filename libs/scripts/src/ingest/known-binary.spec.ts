import { recogniseBinary } from './known-binary';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('recogniseBinary', () => {
  it.each([
    ['%PDF-1.7', 'a PDF document'],
    ['\xff\xd8\xff\xe0', 'a JPEG image'],
    ['RIFF\x24\0\0\0WAVEfmt ', 'a WAV recording'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'a WebP image'],
    ['\0\0\0\x20ftypM4A ', 'an MP4 recording'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word or Excel document (.doc, .xls)'],
    ['PK\x03\x04....mimetypeapplication/epub+zip', 'an EPUB book'],
    ['PK\x03\x04....ppt/presentation.xml', 'a PowerPoint presentation (.pptx)'],
    ['PK\x03\x04....notes.txt', 'a ZIP archive'],
    ['{\\rtf1\\ansi', 'an RTF document'],
  ])('knows %j', (head, expected) => {
    expect(recogniseBinary(bytes(head))).toBe(expected);
  });

  it.each(['text,id\n', 'PK', 'ID,text\n', '', '\xef\xbb\xbftext', 'PDF-'])('takes %j for text', (head) => {
    expect(recogniseBinary(bytes(head))).toBeUndefined();
  });
});
