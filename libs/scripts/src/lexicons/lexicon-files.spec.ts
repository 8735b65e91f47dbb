import { Readable } from 'node:stream';
import { lexiconEntrySchema, notations, type LexiconEntry } from '@voicemill/contracts';
import fc from 'fast-check';
import { faultOfPronunciation } from './entry-rules';
import { readLexiconCsv, writeLexiconCsv } from './lexicon-csv';
import { placeOf } from './lexicon-file';
import { readLexiconPls, writeLexiconPls } from './lexicon-pls';

const input = (name: string, content: string) => ({
  name,
  open: () => Readable.from([Buffer.from(content)]),
  limitBytes: 1e6,
});
const csv = (content: string) => readLexiconCsv(input('a.csv', content));
const pls = (content: string) => readLexiconPls(input('a.pls', content));
const lexicon = (inside: string, attributes = 'version="1.0" xml:lang="en" alphabet="ipa"') =>
  `<?xml version="1.0"?>\n<lexicon ${attributes} xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">\n${inside}</lexicon>\n`;
const entry = (fields: Partial<LexiconEntry>): LexiconEntry =>
  lexiconEntrySchema.parse({ written: 'read', notation: 'respelling', value: 'red', ...fields });

/** Entries as people write them, formulas and marks of XML among them; no two about the same place. */
const words = fc.stringMatching(/^[=+@'"<>&;,a-z行\t-]{1,12}$/);
const anyEntry = fc
  .record({
    written: words,
    language: fc.constantFrom('en' as const, 'zh' as const, null),
    before: fc.oneof(fc.constant(''), words),
    after: fc.oneof(fc.constant(''), words),
    sound: fc.constantFrom(...notations),
  })
  .map(({ sound, ...rest }) => ({
    ...rest,
    notation: sound,
    value: { respelling: 'a "b" <c> & d', pinyin: 'hang2', arpabet: 'R EH1 D', ipa: 'rɛd' }[sound],
  }))
  .filter((one) => lexiconEntrySchema.safeParse(one).success)
  .map((one) => lexiconEntrySchema.parse(one))
  .filter((one) => !/\s/.test(one.written + one.before + one.after) && !faultOfPronunciation(one.written, one));
const manyEntries = fc.uniqueArray(anyEntry, { maxLength: 12, selector: placeOf });

describe.each([
  ['CSV', (entries: LexiconEntry[]) => csv(writeLexiconCsv(entries))],
  ['PLS', (entries: LexiconEntry[]) => pls(writeLexiconPls(entries))],
])('a lexicon as %s', (_format, through) => {
  it('comes back as it went out', async () => {
    await fc.assert(
      fc.asyncProperty(manyEntries, async (entries) => {
        expect(await through(entries)).toEqual({ entries, faults: [], faultsTotal: 0 });
      }),
    );
  });
});

describe('a CSV lexicon', () => {
  it('writes no cell that a spreadsheet would run', () => {
    const written = writeLexiconCsv([entry({ written: '=1+1' }), entry({ written: '@x', before: '-y', after: '+z' })]);
    expect(written.split('\n').slice(1, 3)).toEqual([`'=1+1,,,,respelling,red`, `'@x,,'-y,'+z,respelling,red`]);
  });

  it('is read with Chinese headers, other delimiters and columns left out', async () => {
    const { entries, faults } = await csv('词语\t读音\t标音法\n银行\tyin2 háng\tPinyin\n');
    expect([entries, faults]).toEqual([[entry({ written: '银行', value: 'yin2 háng', notation: 'pinyin' })], []]);
  });

  it('names row and column of everything that is wrong, and counts beyond it', async () => {
    const { entries, faults, faultsTotal } = await csv(
      'written,Language,notation,value\nread,,arpabet,R EX D\n行,fr,pinyin,xing2\n,,ipa,x\nread,,sampa,x\nok,,respelling,okay\nOK,,respelling,okey\n',
    );
    expect(entries.map(({ written }) => written)).toEqual(['ok']);
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, 'value'],
      [3, 'Language'],
      [4, 'written'],
      [5, 'notation'],
      [7, 'written'],
    ]);
    expect(faults.every(({ reason, remedy }) => /\.$/.test(reason) && /\.$/.test(remedy))).toBe(true);
    expect(faultsTotal).toBe(5);
  });

  it.each([
    ['written,value\na,b\n', /no column "notation"/],
    ['written,notation,value,value\n', /twice/],
  ])('refuses the header of %j', async (content, reason) => {
    await expect(csv(content)).rejects.toMatchObject({ faults: [{ reason: expect.stringMatching(reason) }] });
  });
});

describe('a PLS lexicon', () => {
  it('gives each grapheme its preferred or first pronunciation, in its language', async () => {
    const { entries, faults } = await pls(
      lexicon(
        `<lexeme><grapheme>read</grapheme><grapheme>red</grapheme><phoneme>riːd</phoneme><phoneme prefer="true">rɛd</phoneme></lexeme>
         <lexeme xml:lang="zh-CN"><grapheme>银行</grapheme><phoneme alphabet="x-pinyin">yin2 hang2</phoneme></lexeme>
         <lexeme xml:lang="mul"><grapheme>AT&amp;T</grapheme><alias>A T and T</alias></lexeme>`,
      ),
    );
    expect(faults).toEqual([]);
    expect(entries).toEqual([
      entry({ language: 'en', notation: 'ipa', value: 'rɛd' }),
      entry({ written: 'red', language: 'en', notation: 'ipa', value: 'rɛd' }),
      entry({ written: '银行', language: 'zh', notation: 'pinyin', value: 'yin2 hang2' }),
      entry({ written: 'AT&T', value: 'A T and T' }),
    ]);
  });

  it('names line and element of what is wrong', async () => {
    const { faults } = await pls(
      lexicon(
        '<lexeme><grapheme>a</grapheme>\n<phoneme>行</phoneme></lexeme>\n<lexeme><grapheme>b</grapheme><phoneme alphabet="x-sampa">b</phoneme></lexeme>\n<lexeme><grapheme>c</grapheme></lexeme>\n<lexeme><alias>d</alias></lexeme>\n',
      ),
    );
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [3, 'phoneme'],
      [5, 'alphabet'],
      [6, 'phoneme'],
      [7, 'grapheme'],
    ]);
  });

  it('says where an element stays open', async () => {
    const { faults } = await pls('<lexicon>\n<lexeme><grapheme>a</grapheme><alias>b</alias>\n');
    expect(faults.map(({ reason }) => reason)).toEqual(expect.arrayContaining([expect.stringMatching(/never closed/)]));
  });

  it.each([
    ['an entity', '<!DOCTYPE lexicon [<!ENTITY a "aaaa">]>\n<lexicon>&a;</lexicon>', /document type/],
    ['another format', '<html><body>hello</body></html>', /no <lexicon>/],
    ['no XML', 'read,red', /no <lexicon>/],
  ])('refuses %s', async (_what, content, reason) => {
    await expect(pls(content)).rejects.toMatchObject({ faults: [{ reason: expect.stringMatching(reason) }] });
  });

  it('takes any bytes at all, or says why not', async () => {
    const pieces = fc.constantFrom(
      '<lexicon>',
      '<lexeme>',
      '</lexeme>',
      '<grapheme>',
      'a',
      '&',
      ']]>',
      '<![CDATA[',
      '"',
      '<!',
      '行',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const read = await pls(`<?xml?>${parts.join('')}`).catch((error: { code?: string }) => error);
        expect('entries' in read || read.code === 'unsupported-file').toBe(true);
      }),
    );
  });
});
