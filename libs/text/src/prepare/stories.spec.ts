import { detectLanguage } from '../language/detect-language';
import { defaultSliceLimits } from '../slice/limits';
import { prepareForStarter, starterExamples, starterSymbols } from '../testing';
import { prepareLine } from './prepare-line';

/** Levenshtein distance of two phone sequences. */
function distance(left: readonly string[], right: readonly string[]): number {
  let row = right.map((_, at) => at).concat(right.length);
  left.forEach((phone, at) => {
    const next = [at + 1];
    right.forEach((other, place) => {
      next.push(Math.min(next[place]! + 1, row[place + 1]! + 1, row[place]! + (phone === other ? 0 : 1)));
    });
    row = next;
  });
  return row.at(-1)!;
}

it.each([
  ['en', 0.97],
  ['zh', 0.99],
] as const)(
  'the examples of starter-%s come out as it was trained to speak them, its own breaths apart',
  (language, agreement) => {
    const withoutCommas = (phones: readonly string[]) => phones.filter((phone) => phone !== ',');
    let wrong = 0;
    let phonesInAll = 0;
    for (const { text, phones } of starterExamples(language)) {
      const wanted = withoutCommas(phones.split(' '));
      const given = withoutCommas(
        prepareForStarter(text, detectLanguage(text)).slices.flatMap((slice) => slice.phones),
      );
      wrong += distance(given, wanted);
      phonesInAll += wanted.length;
    }
    expect(1 - wrong / phonesInAll).toBeGreaterThan(agreement);
  },
);

it.each(['***', '……', '😀🎉', '', ' \n ', '---', '"."', '\ud800'])(
  'an editor leaves the line %j: a pause, not an error',
  (text) => {
    const { speakable, slices } = prepareForStarter(text, 'en');
    expect([speakable, slices]).toEqual([
      false,
      [{ start: 0, end: text.length, text, spoken: '', breakAfter: 'paragraph', phones: [], words: [] }],
    ]);
  },
);

it('a reader of captions sees the price as it was written while its spoken form sounds', () => {
  const [slice] = prepareForStarter('It costs $3.50 today.', 'en').slices;
  const price = slice!.words.find(({ text }) => text === '$3.50')!;
  expect(slice!.phones.slice(price.phoneFrom, price.phoneTo).join(' ')).toBe(
    'TH R IY1 D AA1 L ER0 Z AH0 N D F IH1 F T IY0 S EH1 N T S',
  );
});

it('a Chinese word in the mouth of an English voice keeps its place and makes a sound', () => {
  const symbols = starterSymbols('en');
  const { slices } = prepareLine('I saw 北京 today.', { language: 'en', symbols, limits: defaultSliceLimits.en });
  const word = slices[0]!.words.find(({ text }) => text === '北京')!;
  expect(word.phoneTo).toBeGreaterThan(word.phoneFrom);
});

it('marks: a comma is a pause, a question inside a line keeps its tune, several marks are one', () => {
  const phones = (text: string) =>
    prepareForStarter(text, 'en')
      .slices.map((slice) => slice.phones.join(' '))
      .join(' | ');
  expect(phones('No, (yes)!')).toBe('PAU N OW1 , Y EH1 S .');
  expect(phones('Why?! No.')).toBe('PAU W AY1 ? N OW1 .');
  expect(phones('No -- yes — no…')).toBe('PAU N OW1 , Y EH1 S , N OW1 .');
});

it.each(['a', '1', '.', '-', '"', 'a. ', '字', 'http://', '😀', '@', "a'", '1,', '$'])(
  'a line of nothing but %j costs time in proportion to its length',
  (part) => {
    const timeOf = (length: number) => {
      const text = part.repeat(length / part.length);
      const startedAt = performance.now();
      prepareLine(text, { language: 'zh', symbols: starterSymbols('zh'), limits: defaultSliceLimits.zh });
      return performance.now() - startedAt;
    };
    timeOf(1_500);
    // Quadratic work would take 100 times as long; the room is for a busy machine.
    expect(timeOf(15_000)).toBeLessThan(40 * Math.max(20, timeOf(1_500)));
  },
);
