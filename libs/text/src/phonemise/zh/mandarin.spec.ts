import { pinyin } from 'pinyin-pro';
import { prepareForStarter, starterSymbols } from '../../testing';
import { readPhrase } from './read-phrase';
import { syllableSymbols } from './syllable-symbols';

const symbols = starterSymbols('zh');
const tones = (text: string) =>
  readPhrase(text)
    .map(({ phones }) => Number(phones[1].slice(-1)))
    .join('');
const phones = (text: string) =>
  readPhrase(text)
    .flatMap((character) => character.phones)
    .join(' ');

it('writes every syllable that the pinyin library knows, in every tone, with symbols of the voice', () => {
  const syllables = new Set<string>();
  for (let code = 0x3400; code <= 0x9fff; code += 1) {
    const readings = pinyin(String.fromCharCode(code), {
      toneType: 'num',
      type: 'array',
      multiple: true,
      nonZh: 'removed',
    });
    for (const reading of readings) if (/^[a-zêü]+\d?$/.test(reading)) syllables.add(reading.replace(/\d$/, ''));
  }
  expect(syllables.size).toBeGreaterThan(400);
  const missing = Array.from(syllables).flatMap((syllable) =>
    [1, 2, 3, 4, 5].flatMap((tone) =>
      syllableSymbols(syllable, tone)
        .filter((symbol) => !symbols.has(symbol))
        .map((symbol) => `${syllable}: ${symbol}`),
    ),
  );
  expect(missing).toEqual([]);
});

it.each([
  ['中国', 'zh ong1 g uo2'],
  ['学月云元', 'x ve2 y ve4 y vn2 y van2'],
  ['烟夜一', 'y En1 y E4 y i1'],
  ['安恩欧二', 'AA an1 EE en1 OO ou1 EE er4'],
  ['知资日', 'zh ir1 z i01 r ir4'],
  ['女绿居', 'n v3 l v4 j v1'],
])('%s is %s', (text, expected) => {
  expect(phones(text)).toBe(expected);
});

it.each([
  ['你好', '23'],
  ['展览馆', '223'],
  ['我很好', '323'],
  ['一个人', '242'],
  ['一天', '41'],
  ['一定', '24'],
  ['第一课', '414'],
  ['十一', '21'],
  ['不是', '24'],
  ['不好', '43'],
  ['看一看', '454'],
  ['是不是', '454'],
  ['妈妈', '15'],
  ['朋友', '25'],
  ['二零一一年', '42112'],
])('the tones of %s are %s', (text, expected) => {
  expect(tones(text)).toBe(expected);
});

it.each([
  ['银行行长', 'y in2 h ang2 h ang2 zh ang3'],
  ['重庆很重要', 'ch ong2 q ing4 h en3 zh ong4 y ao4'],
  ['音乐快乐', 'y in1 y ve4 k uai4 l e4'],
])('polyphones in %s are told by their words', (text, expected) => {
  expect(phones(text)).toBe(expected);
});

it('a number is read in one phrase with what follows it', () => {
  expect(prepareForStarter('100个', 'zh').slices[0]!.phones.join(' ')).toBe('PAU y i4 b ai3 g e4 .');
});

it('characters without a known reading and repetition marks are heard all the same', () => {
  expect(phones('𰻞')).toBe('m ou3');
  expect(phones('人々')).toBe('r en2 r en2');
});

it('English words and letters inside Chinese keep English phones', () => {
  expect(prepareForStarter('我用Word和B卡。', 'zh').slices[0]!.phones.join(' ')).toBe(
    'PAU w o3 y ong4 W ER1 D h e2 B IY1 k a3 .',
  );
});
