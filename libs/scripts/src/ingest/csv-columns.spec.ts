import { columnLetters, columnOfHeader, mapHeader } from './csv-columns';
import { firstRow, sniffDelimiter } from './sniff-delimiter';

describe('columns', () => {
  it.each([
    ['text', 'text'],
    [' TEXT ', 'text'],
    ['Ｔｅｘｔ', 'text'],
    ['台词', 'text'],
    ['内容', 'text'],
    ['Pause_MS', 'pause_ms'],
    ['pause (ms)', 'pause_ms'],
    ['停顿（毫秒）', 'pause_ms'],
    ['停顿', 'pause_ms'],
    ['章节', 'chapter'],
    ['音色', 'voice'],
    ['声音', 'voice'],
    ['风格', 'style'],
    ['语速', 'speed'],
    ['音量 (dB)', 'gain_db'],
    ['Gain_dB', 'gain_db'],
    ['编号', 'id'],
    ['Role', 'speaker'],
    ['角色', 'speaker'],
    ['duration (ms)', 'target_ms'],
    ['时长', 'target_ms'],
    ['ID', 'id'],
    ['notes', undefined],
    ['', undefined],
    ['textual', undefined],
  ])('%j means %s', (header, expected) => {
    expect(columnOfHeader(header)).toBe(expected);
  });

  it('are found in any order', () => {
    expect(mapHeader('a.csv', 1, ['语速', ' Text ', 'x', ''])).toEqual({
      headers: ['语速', 'Text', 'x', ''],
      index: { speed: 0, text: 1 },
      unknown: [2, 3],
    });
  });

  it('are those that a mapping names, the rest by their usual names', () => {
    const headers = ['text', '正文本', 'Sprecher', 'id', 'chapter'];
    expect(mapHeader('a.csv', 1, headers, { text: ' 正文本 ', speaker: 'sprecher', chapter: 'ID' })).toEqual({
      headers,
      index: { text: 1, speaker: 2, chapter: 3 },
      unknown: [0, 4],
    });
  });

  it('that a mapping names have to be there', () => {
    expect(() => mapHeader('a.csv', 3, ['text', 'x'], { voice: 'Stimme' })).toThrow(
      'No column is called "Stimme", which was to be voice; the first row has: text, x.',
    );
    expect(() => mapHeader('a.csv', 1, ['a', 'A '], { text: 'a' })).toThrow('both mean text');
  });

  it('without a header are called as in a spreadsheet', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('sniffDelimiter', () => {
  it.each([
    ['id,text', ','],
    ['id;text', ';'],
    ['id\ttext', '\t'],
    ['text', ','],
    ['"a;b;c;d",text', ','],
    ['text;"停顿, 毫秒"', ';'],
    ['notes, more, even more;text;id', ';'],
  ])('of %j is %j', (row, expected) => {
    expect(sniffDelimiter(row)).toBe(expected);
  });

  it('goes by the headers of a mapping', () => {
    expect(sniffDelimiter('notes, more, even more;Satz;x', { text: 'Satz' })).toBe(';');
  });

  it.each([
    ['a,b', undefined],
    ['a,b\n', 'a,b'],
    ['\r\n  \na,b\r\nc', 'a,b'],
    ['"a\nb",c\nd', '"a\nb",c'],
    ['"a\n', undefined],
  ])('looks at the first row of %j', (text, expected) => {
    expect(firstRow(text)).toBe(expected);
  });
});
