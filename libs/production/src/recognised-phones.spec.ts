import { heardOtherwise } from '@voicemill/listening';
import type { Language } from '@voicemill/contracts';
import { loadConfig } from '@voicemill/platform';
import { openVoicePackage, type VoicePackage } from '@voicemill/speech';
import { prepareLine } from '@voicemill/text';
import { join } from 'node:path';
import { recognisedPhones } from './recognised-phones';

const tolerance = 2;
const voices = new Map<Language, VoicePackage>();
beforeAll(async () => {
  for (const language of ['en', 'zh'] as const) {
    const dir = join(loadConfig({}).voicesDir, `starter-${language}`);
    voices.set(language, await openVoicePackage(dir, { precisions: [] }));
  }
});

/** The words of `asked` that a recogniser which understood `heard` tells of. */
function toldOf(language: Language, asked: string, heard: string, within = tolerance): string[][] {
  const { manifest } = voices.get(language)!;
  const limits = { targetCharacters: 999, hardCharacters: 999, bestPhones: 999, maxPhones: 999 };
  const [slice] = prepareLine(asked, { language, symbols: new Set(manifest.symbols), limits }).slices;
  const { phones, words } = slice!;
  return heardOtherwise(phones, recognisedPhones(heard, language, manifest), within)!.stretches.map(
    ({ phoneFrom, phoneTo }) =>
      words.filter((word) => word.phoneFrom < phoneTo && word.phoneTo > phoneFrom).map(({ text }) => text),
  );
}

describe('what is no error', () => {
  it.each<[Language, string, string]>([
    ['en', 'Their mail is for two knights.', 'there male is four too nights'],
    ['en', 'It cost $25 on May 3rd.', 'it cost twenty five dollars on may third'],
    ['en', 'The cellar was bare.', 'The seller was bear'],
    ['zh', '他在公园里看见她的猫。', '她再公园里看见他的猫'],
    ['zh', '这个权利属于公司。', '这个权力属于公司'],
    ['zh', '二零二四年三月，共25人。', '2024年3月共二十五人'],
    ['zh', '四是四，十是十。', '是四是，是是是'],
  ])('%s: %s = %s', (language, asked, heard) => {
    expect(toldOf(language, asked, heard)).toEqual([]);
  });

  it('what a recogniser makes of English words in a Mandarin take', () => {
    expect(toldOf('zh', '请打开 Windows 系统的设置页面。', '请打开文豆丝系统的设置页面')).toEqual([]);
    expect(toldOf('zh', '请打开 Windows 系统的设置页面。', '请打开系统的设置页面')).toEqual([]);
  });
});

describe('what is told of', () => {
  const sentence = 'The captain carried seven boxes across the river.';
  const line = '老师今天上午在学校门口等学生。';
  it.each<[string, Language, string, string, string]>([
    ['a word that was dropped', 'en', sentence, 'the captain carried boxes across the river', 'seven'],
    ['a short word that was dropped', 'en', 'He put the cat in a basket.', 'he put the in a basket', 'cat'],
    ['a doubled word', 'en', sentence, 'the captain carried seven boxes boxes across the river', 'boxes'],
    ['a replaced word', 'en', sentence, 'the captain carried seven boxes across the garden', 'river'],
    ['a word that was dropped', 'zh', line, '老师上午在学校门口等学生', '今天'],
    ['a doubled word', 'zh', line, '老师今天上午在学校学校门口等学生', '学校'],
    ['a replaced word', 'zh', line, '老师今天上午在医院门口等学生', '学校'],
  ])('%s (%s)', (_, language, asked, heard, word) => {
    const told = toldOf(language, asked, heard);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(word);
    expect(told[0]!.length).toBeLessThanOrEqual(3);
  });

  it('two faults far from each other are told of apart', () => {
    const told = toldOf('en', sentence, 'the carried seven boxes across the window');
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('captain');
    expect(told[1]).toContain('river');
  });

  it('a higher tolerance lets the same word pass', () => {
    expect(toldOf('en', sentence, 'the captain carried boxes across the river', 6)).toEqual([]);
  });
});
