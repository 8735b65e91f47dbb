import { explainLine } from '../explain/explain-line';
import { prepareLine } from '../prepare/prepare-line';
import { prepareForStarter, starterSymbols } from '../testing';
import { defaultSliceLimits } from './limits';

const texts = (line: string, language: 'en' | 'zh' = 'en') =>
  prepareForStarter(line, language).slices.map(({ text }) => text);

/** Sentences long enough to stand alone, joined by a blank. */
const alone = (...sentences: string[]) =>
  sentences.map((sentence, at) => (at < sentences.length - 1 ? `${sentence} ` : sentence));

describe('sentences', () => {
  it.each([
    [alone('Mr. and Mrs. Smith went to the big market.', 'Dr. Brown stayed at home all day.')],
    [alone('She lives at No. 5 in the old part of town.', 'It costs 3.50 a day, e.g. on Sundays.')],
    [alone('J. R. R. Tolkien wrote it in the evenings.', 'Nobody knew about that for years.')],
    [alone('We met in the U.S. Army a long time ago.', 'That was in the spring of 1984.')],
    [alone('We arrived there at about 3:30 p.m.', 'The others had left an hour before.')],
    [alone('“Do you really think so?” she asked him quietly.', '“No, I do not,” he said after a while.')],
    [alone('Well... perhaps we should wait a little longer.', 'Then again... Maybe we should not wait at all.')],
  ])('end where a reader ends them: %j', (sentences) => {
    expect(texts(sentences.join(''))).toEqual(sentences);
  });

  it('end at Chinese marks, with the closing quotation mark', () => {
    expect(
      texts('他今天对我说：“你们都学得很好！”然后老师慢慢地走出去了。“真的是这样吗？”我们都想知道。', 'zh'),
    ).toEqual(['他今天对我说：“你们都学得很好！”', '然后老师慢慢地走出去了。', '“真的是这样吗？”', '我们都想知道。']);
  });

  it('that are too short to be spoken well join their neighbour', () => {
    expect(texts('Yes. I will come to the market with you tomorrow. No.')).toEqual([
      'Yes. I will come to the market with you tomorrow. No.',
    ]);
  });

  it('keep to their paragraph', () => {
    const { slices } = prepareForStarter('Yes.\n\nI will come to the market with you tomorrow.', 'en');
    expect(slices.map(({ text, breakAfter }) => [text.trim(), breakAfter])).toEqual([
      ['Yes.', 'paragraph'],
      ['I will come to the market with you tomorrow.', 'paragraph'],
    ]);
  });
});

describe('a sentence that fits no slice', () => {
  const clauses = 'when the old man walked slowly down to the river, ';
  const long = `Every morning ${clauses.repeat(9)}he sang.`;

  it('is cut at clauses, into pieces of about one size', () => {
    const { slices } = prepareForStarter(long, 'en');
    expect(slices.slice(0, -1).every(({ breakAfter, text }) => breakAfter === 'clause' && text.endsWith(', '))).toBe(
      true,
    );
    const sizes = slices.map(({ phones }) => phones.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(defaultSliceLimits.en.maxPhones);
    expect(Math.min(...sizes)).toBeGreaterThan(Math.max(...sizes) / 2);
  });

  it('without any mark is cut between words', () => {
    const { slices } = prepareForStarter('banana '.repeat(120).trim(), 'en');
    expect(slices.length).toBeGreaterThan(2);
    expect(
      slices.slice(0, -1).every(({ breakAfter, text }) => breakAfter === 'none' && /^(banana )+$/.test(text)),
    ).toBe(true);
  });

  it('of Chinese is cut between words too, never inside one', () => {
    const { slices } = prepareForStarter('我们学习中国历史'.repeat(30), 'zh');
    expect(slices.length).toBeGreaterThan(2);
    expect(slices.every(({ text }) => !/^[们习国史]/.test(text))).toBe(true);
  });
});

it('a sentence is whole as long as it fits the hard limits', () => {
  const sentence = `It was ${'a very long and winding road, '.repeat(7)}and it ended.`;
  const { slices } = prepareForStarter(sentence, 'en');
  expect(slices.map(({ text }) => text)).toEqual([sentence]);
  expect(slices[0]!.phones.length).toBeGreaterThan(defaultSliceLimits.en.bestPhones);
});

it('a number that no slice could hold is read digit by digit', () => {
  const limits = { targetCharacters: 20, hardCharacters: 40, bestPhones: 20, maxPhones: 30 };
  const { slices } = prepareLine('777,777,777,777', { language: 'en', symbols: starterSymbols('en'), limits });
  expect(
    slices
      .map(({ spoken }) => spoken)
      .join(' ')
      .match(/seven/g),
  ).toHaveLength(12);
});

it('an abbreviation with its full stop ends a sentence before Chinese, unless blanks set off all Latin of the line', () => {
  const spoken = (line: string, language: 'en' | 'zh') =>
    explainLine(line, language).slices.map(({ breakAfter, spoken: words }) => `${words} ${breakAfter}`);
  expect(spoken('The talk ends at 8 p.m. 然后我们走。', 'en')).toEqual([
    'The talk ends at eight P M. sentence',
    '然后我们走。 paragraph',
  ]);
  expect(spoken('会议在8 p.m. 然后大家走。', 'zh')).toHaveLength(2);
  expect(spoken('会议在 8 p.m. 开始。', 'zh')).toHaveLength(1);
  expect(spoken('会议在8 p.m.开始。', 'zh')).toHaveLength(1);
});
