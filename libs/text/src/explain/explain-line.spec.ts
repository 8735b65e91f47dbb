import { compileLexicon } from '../lexicon/compile-lexicon';
import { lexiconEntrySchema, type LexiconEntry } from '@voicemill/contracts';
import { explainLine } from './explain-line';

const entry = (given: Partial<LexiconEntry>) => lexiconEntrySchema.parse({ notation: 'respelling', ...given });
const readingOf = (text: string, written: string, entries: LexiconEntry[] = []) => {
  const { tokens } = explainLine(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en', {
    lexicon: compileLexicon(entries),
  });
  return tokens.filter((token) => token.written === written).map(({ reading }) => reading);
};
const saidOf = (text: string, entries: LexiconEntry[]) =>
  explainLine(text, 'en', { lexicon: compileLexicon(entries) }).spoken;

it('readings are lexical, phones are after sandhi', () => {
  const { tokens } = explainLine('你好', 'zh');
  expect(tokens).toEqual([
    { written: '你好', start: 0, end: 2, spoken: '你好', reading: 'ni3 hao3', phones: 'n i2 h ao3' },
  ]);
});

it('an empty line has no tokens and one empty slice', () => {
  const { spoken, tokens, slices } = explainLine('', 'en');
  expect([spoken, tokens, slices.length]).toEqual(['', [], 1]);
});

it.each(['가㈀', 'カ㋐'])('an enclosed letter behind a word is no part of it: %s', (line) => {
  expect(explainLine(line, 'zh').tokens.map(({ spoken }) => spoken)).toEqual([line.charAt(0), '']);
});

it('sentences of one line are said in order, Chinese without a blank between them', () => {
  expect(explainLine('今天是5月3日。明天见。', 'zh').spoken).toBe('今天是五月三日。明天见。');
  expect(explainLine('It is 5. See you.', 'en').spoken).toBe('It is five. See you.');
});

describe('a lexicon', () => {
  it('replaces whole words, whatever their case, and no part of a word', () => {
    const entries = [entry({ written: 'Nguyen', value: 'win' })];
    expect(saidOf('NGUYEN met Nguyens and nguyen.', entries)).toBe('win met Nguyens and win.');
  });

  it('settles what a rule would have read', () => {
    const entries = [entry({ written: '3/4', value: 'March fourth' })];
    expect(saidOf('On 3/4 we met; 3/40 is small.', entries)).toMatch(/^On March fourth we met; three/);
  });

  it('settles a character inside running Chinese, in its words and with its sandhi', () => {
    const entries = [entry({ written: '行', notation: 'pinyin', value: 'háng', before: '这' })];
    expect(readingOf('这行字很行。', '行', entries)).toContain('hang2');
    const { tokens } = explainLine('一行', 'zh', {
      lexicon: compileLexicon([entry({ written: '行', notation: 'pinyin', value: 'xing4' })]),
    });
    expect(tokens.map(({ phones }) => phones).join(' ')).toBe('y i2 x ing4');
  });

  it('takes the longest entry, then the one with more context, then the first', () => {
    const entries = [
      entry({ written: 'lead', notation: 'arpabet', value: 'L IY1 D' }),
      entry({ written: 'lead', notation: 'arpabet', value: 'L EH1 D', after: 'pipe' }),
      entry({ written: 'lead singer', value: 'front man' }),
    ];
    expect(readingOf('a lead pipe', 'lead', entries)).toEqual(['L EH1 D']);
    expect(readingOf('they lead us', 'lead', entries)).toEqual(['L IY1 D']);
    expect(saidOf('the lead singer', entries)).toBe('the front man');
  });

  it('keeps entries of another language out', () => {
    const entries = [entry({ written: 'AI', value: 'artificial intelligence', language: 'zh' })];
    expect(saidOf('An AI.', entries)).toBe('An A I.');
  });
});

it('an override inside the text comes before the lexicon and before every rule', () => {
  const { tokens } = explainLine('I read 100行', 'zh', {
    lexicon: compileLexicon([entry({ written: 'read', value: 'reed' })]),
    overrides: [
      { start: 2, end: 6, notation: 'respelling', value: 'red' },
      { start: 10, end: 11, notation: 'pinyin', value: 'hang2' },
    ],
  });
  expect(tokens.filter(({ spoken }) => spoken !== '').map(({ spoken, reading }) => [spoken, reading])).toEqual([
    ['I', 'AY1'],
    ['red', 'R EH1 D'],
    ['一百', 'yi1 bai3'],
    ['行', 'hang2'],
  ]);
});
