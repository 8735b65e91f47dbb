import { starterSymbols } from '../testing';
import { detectLanguage } from './detect-language';
import { speakableLanguages } from './speakable-languages';

it.each([
  ['Hello there.', 'en'],
  ['你好。', 'zh'],
  ['我用Visual Studio Code和GitHub Copilot写TypeScript', 'zh'],
  ['请读：How are you?', 'zh'],
  ['The word 你好 means hello in Chinese.', 'en'],
  ['12345', 'en'],
  ['***', 'en'],
  ['', 'en'],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

it('a voice speaks the languages whose symbols it has', () => {
  expect(speakableLanguages(starterSymbols('en'))).toEqual(['en']);
  expect(speakableLanguages(starterSymbols('zh'))).toEqual(['en', 'zh']);
  expect(speakableLanguages(new Set(Array.from(starterSymbols('zh')).filter((symbol) => symbol !== 'zh')))).toEqual([
    'en',
  ]);
  expect(speakableLanguages(new Set())).toEqual([]);
});
