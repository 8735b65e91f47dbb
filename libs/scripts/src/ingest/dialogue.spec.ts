import fc from 'fast-check';
import { readDialogue } from './dialogue';
import { lines } from './testing-read';

describe('a line of a dialogue', () => {
  it.each([
    ['ALICE: Hello there.', 'ALICE', undefined, 'Hello there.'],
    ['Mrs. Bennet: My dear!', 'Mrs. Bennet', undefined, 'My dear!'],
    ['Robin of Locksley:Hello', 'Robin of Locksley', undefined, 'Hello'],
    ['Guard 2: Halt: who goes?', 'Guard 2', undefined, 'Halt: who goes?'],
    ["O'Neil-Smith (whispering): Now.", "O'Neil-Smith", 'whispering', 'Now.'],
    ['小明：你好。', '小明', undefined, '你好。'],
    ['林伯（小声）：谁？', '林伯', '小声', '谁？'],
    ['约翰·史密斯: 早。', '约翰·史密斯', undefined, '早。'],
    ['旁白：天黑了。', '旁白', undefined, '天黑了。'],
    ['Émile: Oui.', 'Émile', undefined, 'Oui.'],
  ])('%s', (line, speaker, style, text) => {
    expect(readDialogue(line)).toEqual({ speaker, ...(style ? { style } : {}), text });
  });

  it.each([
    'He said: hello',
    'It was simple: nobody came.',
    'At 12:30 we left.',
    '12:30 is lunch.',
    'https://example.org/a',
    'Http://example.org',
    '他说：你好',
    '林伯笑道：“请进。”',
    '例如：苹果。',
    'ALICE:',
    'ALICE: ',
    'A Very Long Name That Nobody Has: words',
    'Alice, smiling: Hello',
    '从前有一个很老很老很老的国王：他死了',
    ': nothing',
  ])('not %j', (line) => expect(readDialogue(line)).toBeUndefined());

  it('loses no word', () => {
    const part = fc.constantFrom('ALICE', 'Bob', '小明', ':', '：', ' ', '(x)', 'hello', '你好', '说', '\n', '/', '12');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const line = parts.join('');
        const told = readDialogue(line);
        if (!told) return;
        expect(line.endsWith(told.text)).toBe(true);
        const head = line.slice(0, line.length - told.text.length);
        expect(head.replace(/[\s:：()（）]/g, '')).toBe(
          `${told.speaker}${told.style ?? ''}`.replace(/[\s()（）]/g, ''),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a script read as a dialogue', () => {
  it('has speakers, in every kind of file', async () => {
    const play = 'Act I: The Gate\n\nALICE: Who is there?\n\n小明：是我。\n\nRain falls.\n';
    for (const [name, text] of [
      ['a.txt', play],
      ['a.md', play.replace('Act', '# Act')],
    ] as const) {
      const taken = await lines(name, text, { dialogue: true });
      expect(taken.map(({ text: words, speaker }) => [speaker, words])).toEqual([
        [undefined, 'Act I: The Gate'],
        ['ALICE', 'Who is there?'],
        ['小明', '是我。'],
        [undefined, 'Rain falls.'],
      ]);
    }
  });

  it('keeps the readings of its words on these words when the name is taken off', async () => {
    const marked = '[BEN](say:Benjamin) (softly): Read [this](say:that) aloud.';
    for (const [name, text] of [
      ['a.md', marked],
      ['a.csv', `text\n${marked}\n`],
    ] as const) {
      const [line] = await lines(name, text, { dialogue: true });
      expect(line).toMatchObject({ speaker: 'BEN', style: 'softly', text: 'Read this aloud.' });
      expect(line?.overrides).toEqual([{ start: 5, end: 9, notation: 'respelling', value: 'that' }]);
    }
  });

  it('goes by the speaker column of a table, and by names in the text only when asked', async () => {
    const table = 'speaker,text\nBob,ALICE: Hi.\n,ALICE: Hi.\n';
    expect((await lines('a.csv', table)).map(({ speaker }) => speaker)).toEqual(['Bob', undefined]);
    expect((await lines('a.csv', table, { dialogue: true })).map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Bob', 'ALICE: Hi.'],
      ['ALICE', 'Hi.'],
    ]);
  });
});
