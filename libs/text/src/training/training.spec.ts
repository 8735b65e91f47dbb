import letterData from '../../data/letter-to-sound.json';
import wordData from '../../data/cmudict.json';
import { unpackPhones } from '../phonemise/en/arpabet';
import { measureLetterModel } from './measure';
import { trainLetterModel } from './pack-model';
import { alignAll } from './align';
import { firstPronunciations, isHeldOut } from './pronunciations';

const words = wordData.words.split('\n').map((line) => {
  const [word = '', packed = ''] = line.split(' ');
  return { word, phones: unpackPhones(packed) };
});

it('the letter-to-sound model reads words it was not trained on: 65 % right without stress', () => {
  const heldOut = words.filter(({ word }) => /^[a-z']+$/.test(word) && isHeldOut(word)).slice(0, 2000);
  expect(measureLetterModel(letterData, heldOut).wordsRightWithoutStress).toBeGreaterThan(0.65);
});

it('takes first readings and three degrees of stress', () => {
  expect(
    firstPronunciations({ read: 'R EH1 D', 'read(2)': 'R IY1 D', aalto: 'AA1 L T OW2 # name', '3d': 'TH R IY1 D IY2' }),
  ).toEqual([
    { word: 'read', phones: ['R', 'EH1', 'D'] },
    { word: 'aalto', phones: ['AA1', 'L', 'T', 'OW2'] },
  ]);
});

it('a model trained on a few words says these words', () => {
  const few = words.filter(({ word }) => /^[a-z]{3,6}$/.test(word)).slice(0, 400);
  const measure = measureLetterModel(trainLetterModel(alignAll(few), 6, 0), few);
  expect(measure.wordsRight).toBeGreaterThan(0.85);
});
