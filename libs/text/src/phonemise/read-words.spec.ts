import { lexiconEntrySchema } from '@voicemill/contracts';
import { explainLine } from '../explain/explain-line';
import { compileLexicon } from '../lexicon/compile-lexicon';
import { prepareLine } from '../prepare/prepare-line';
import { defaultSliceLimits } from '../slice/limits';
import { prepareForStarter, starterSymbols } from '../testing';

const readingsOf = (line: string, word: string) =>
  explainLine(line, /\p{Script=Han}/u.test(line) ? 'zh' : 'en')
    .tokens.filter(({ written }) => written === word)
    .map(({ reading }) => reading);

const doubtsOf = (line: string) =>
  prepareForStarter(line, 'en').doubts.map(({ kind, written, candidates, notation }) => ({
    kind,
    written,
    candidates,
    notation,
  }));

it.each([
  ['Yesterday I read it.', 'read', 'R EH1 D'],
  ['I will read it.', 'read', 'R IY1 D'],
  ['Please close the door. The shop is close.', 'close', 'K L OW1 Z|K L OW1 S'],
  ['She said, "I object!"', 'object', 'AH0 B JH EH1 K T'],
  ['On 3/4/2024 we live in 3 houses.', 'live', 'L IH1 V'],
  ['The FBI records it.', 'records', 'R AH0 K AO1 R D Z'],
  ['He (the lead singer) left.', 'lead', 'L IY1 D'],
  ['A well-read man.', 'read', 'R EH1 D'],
  ['The hour came; the man left.', 'The', 'DH IY0'],
])('a heteronym is read by its sentence: %s', (line, word, readings) => {
  expect(readingsOf(line, word).join('|')).toBe(readings);
});

it.each([
  ['请 read 一下这段。', 'read', 'R IY1 D'],
  ['这个 record 很好。', 'record', 'R EH1 K ER0 D'],
  ['我想 record 一段。', 'record', 'R AH0 K AO1 R D'],
  ['他们live在北京。', 'live', 'L IH1 V'],
  ['第3个 project 已经开始。', 'project', 'P R AA1 JH EH0 K T'],
])('Chinese around it decides as well: %s', (line, word, reading) => {
  expect(readingsOf(line, word)).toEqual([reading]);
});

it('what the sentence does not settle is a doubt with its readings; so is a word that no dictionary has', () => {
  expect(doubtsOf('Lead.')).toEqual([
    { kind: 'heteronym', written: 'Lead', candidates: ['L IY1 D', 'L EH1 D'], notation: 'arpabet' },
  ]);
  expect(doubtsOf('The florbinate broke.')).toMatchObject([{ kind: 'unknown-word', written: 'florbinate' }]);
  expect(doubtsOf('We will record the tables.')).toEqual([]);
});

it('a reading that somebody settled is no doubt, even one in words that no dictionary has', () => {
  const lexicon = compileLexicon([
    lexiconEntrySchema.parse({ written: 'florbinate', notation: 'respelling', value: 'florbinayt' }),
    lexiconEntrySchema.parse({ written: 'lead', notation: 'arpabet', value: 'L EH1 D' }),
  ]);
  const options = { language: 'en', symbols: starterSymbols('en'), limits: defaultSliceLimits.en, lexicon } as const;
  expect(prepareLine('Lead. Florbinate.', options).doubts).toEqual([]);
});

it('a long line of heteronyms costs time in proportion to its length', () => {
  const timeOf = (times: number) => {
    const startedAt = performance.now();
    explainLine('We read the record live. '.repeat(times), 'en');
    return performance.now() - startedAt;
  };
  timeOf(20);
  // Quadratic work would take 100 times as long; the room is for a busy machine.
  expect(timeOf(400)).toBeLessThan(40 * Math.max(20, timeOf(40)));
});
