import iconv from 'iconv-lite';
import { decodeText, linesOf } from './read-lines';

it.each(['utf8', 'utf16le', 'gb18030'])('reads %s', (encoding) => {
  const bytes = iconv.encode('你好，world', encoding, { addBOM: encoding.startsWith('utf16') });
  expect(decodeText(bytes)).toBe('你好，world');
});

it('counts empty lines, but none after the last line feed', () => {
  expect(linesOf('a\r\n\nb\n')).toEqual(['a', '', 'b']);
  expect(linesOf('')).toEqual([]);
  expect(linesOf('\n')).toEqual(['']);
});
