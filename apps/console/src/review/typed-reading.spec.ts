import { typedReading } from './typed-reading';

it('is of the notation of the candidates where it can be, else other words, unless it names one', () => {
  expect(typedReading(' háng ', { notation: 'pinyin' })).toEqual({ notation: 'pinyin', value: 'háng' });
  expect(typedReading('red', { notation: 'arpabet' })).toEqual({ notation: 'respelling', value: 'red' });
  expect(typedReading('R EH1 D', { notation: 'arpabet' })).toEqual({ notation: 'arpabet', value: 'R EH1 D' });
  expect(typedReading('say:read', { notation: 'pinyin' })).toEqual({ notation: 'respelling', value: 'read' });
  expect(typedReading('PY：hang2', { notation: 'arpabet' })).toEqual({ notation: 'pinyin', value: 'hang2' });
  expect(typedReading('ipa:rɛd', { notation: 'arpabet' })).toEqual({ notation: 'ipa', value: 'rɛd' });
  expect(typedReading('  ', { notation: 'pinyin' })).toBeUndefined();
  expect(typedReading('say: ', { notation: 'pinyin' })).toBeUndefined();
});
