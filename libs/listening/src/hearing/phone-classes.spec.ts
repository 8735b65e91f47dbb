import { openVoicePackage } from '@voicemill/speech';
import { starterVoiceDir } from '@voicemill/speech/testing';
import { classOfPhone, isVowel, noise, phoneClasses } from './phone-classes';

it.each(['starter-en', 'starter-zh'] as const)('knows every symbol of %s', async (id) => {
  const { manifest } = await openVoicePackage(starterVoiceDir(id), { precisions: [] });
  const classes = manifest.symbols.map(classOfPhone);
  expect(classes.every((own) => own !== undefined && own !== noise)).toBe(true);
});

it('tells the languages apart where their letters meet', () => {
  const names = ['AA1', 'AA', 'E1', 'i05', 'ir2', 'b', 'B', 'ER'].map((symbol) => phoneClasses[classOfPhone(symbol)!]);
  expect(names).toEqual(['en:AA', 'onset', 'zh:E', 'zh:i0', 'zh:ir', 'zh:b', 'en:B', 'en:ER']);
  expect(['AA1', 'uang4', 'b', 'B', ','].map((symbol) => isVowel(classOfPhone(symbol)!))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('knows nothing of a foreign phone set', () => {
  expect(['ɪ', 'tɕ', '', '字'].map(classOfPhone)).toEqual([undefined, undefined, undefined, undefined]);
});
