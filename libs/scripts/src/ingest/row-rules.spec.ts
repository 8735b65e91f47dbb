import { mapHeader } from './csv-columns';
import { RowRules } from './row-rules';

const headers = ['text', 'voice', 'pause_ms', 'speed', 'id', 'style', 'chapter', 'speaker', 'target_ms', 'gain_db'];
const rules = () => new RowRules(mapHeader('a.csv', 1, headers));
const cells = (given: Record<string, string>) =>
  headers.map((header) => given[header] ?? (header === 'text' ? 'Hello.' : ''));

describe('the rules of a row', () => {
  it.each([
    [{ pause_ms: ' 800 ' }, { pauseMs: 800 }],
    [{ pause_ms: '0' }, { pauseMs: 0 }],
    [{ pause_ms: '20000.0' }, { pauseMs: 20_000 }],
    [{ pause_ms: '８００毫秒' }, { pauseMs: 800 }],
    [{ target_ms: '1' }, { targetMs: 1 }],
    [{ target_ms: '3600000' }, { targetMs: 3_600_000 }],
    [{ speaker: ' 林 伯 ' }, { speaker: '林 伯' }],
    [{ gain_db: '-3' }, { gainDb: -3 }],
    [{ gain_db: '＋2,5 dB' }, { gainDb: 2.5 }],
    [{ speed: '0.5' }, { speed: 0.5 }],
    [{ speed: '1,25' }, { speed: 1.25 }],
    [{ voice: 'starter-en : slt*0.6 + rms*0.4' }, { voice: 'starter-en:slt*0.6+rms*0.4' }],
    [{ text: '  one\r\ntwo\rthree ' }, { text: 'one\ntwo\nthree' }],
    [{ text: '=HYPERLINK("x")' }, { text: '=HYPERLINK("x")' }],
    [{ text: '***' }, { text: '***' }],
    [
      { style: 'calm', id: '007' },
      { style: 'calm', externalId: '007' },
    ],
  ])('take %j', (given, expected) => {
    const { line, faults } = rules().read(2, cells(given));
    expect(faults).toEqual([]);
    expect(line).toMatchObject({ text: 'Hello.', sourceRow: 2, ...expected });
  });

  it.each([
    ['text', ' \n ', 'empty'],
    ['text', 'a\u0000b', 'U+0000'],
    ['text', 'a\u0085b', 'U+0085'],
    ['text', 'a\ufffdb', 'Character 2'],
    ['text', 'a\ud800b', 'could not be decoded'],
    ['text', 'x'.repeat(20_001), '20,001'],
    ['target_ms', '0', 'A length of 0 ms is out of range'],
    ['target_ms', '3600001', 'out of range'],
    ['speaker', 'x'.repeat(101), '101'],
    ['pause_ms', 'NaN', 'not a number'],
    ['pause_ms', '1e3', 'not a number'],
    ['pause_ms', '1.5', 'whole number'],
    ['pause_ms', '-1', 'out of range'],
    ['pause_ms', '20001', 'out of range'],
    ['gain_db', '12.1', 'out of range'],
    ['gain_db', 'loud', 'not a number of dB'],
    ['gain_db', '=3', 'not a number of dB'],
    ['speed', '0.49', 'out of range'],
    ['speed', '2.01', 'out of range'],
    ['speed', 'Infinity', 'not a number'],
    ['speed', '=1+1', 'not a number'],
    ['voice', 'a+b', 'not a voice choice'],
    ['voice', 'v:s*0', 'not a voice choice'],
    ['voice', 'old man', 'not a voice choice'],
    ['id', 'x'.repeat(101), 'at most 100'],
    ['style', 'x'.repeat(101), 'at most 100'],
    ['chapter', 'x'.repeat(301), 'at most 300'],
  ])('refuse a %s of %j', (column, written, reason) => {
    const { line, faults } = rules().read(7, cells({ [column]: written }));
    expect(line).toBeUndefined();
    expect(faults).toEqual([
      { row: 7, column, reason: expect.stringContaining(reason), remedy: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });

  it('refuse the second row of an id, and name the first', () => {
    const checked = rules();
    checked.read(2, cells({ id: 'a' }));
    expect(checked.read(9, cells({ id: 'a' })).faults[0]?.reason).toBe('The id "a" is already that of row 2.');
  });

  it.each([
    [['Hello.'], 'voice', 'has 1 cells'],
    [[...cells({}), '', 'more', ''], 'L', 'has 12 cells'],
  ])('refuse a row of another width', (given, column, reason) => {
    expect(rules().read(3, given).faults).toMatchObject([{ row: 3, column, reason: expect.stringContaining(reason) }]);
  });

  it('forgive empty cells beyond the header', () => {
    expect(rules().read(3, [...cells({}), '', ' ']).faults).toEqual([]);
  });
});
