import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import data from '../../../../data/heteronyms.json';
import { heteronymSuite } from '../../../accuracy/heteronym-suite';
import { scoreTasks } from '../../../accuracy/score';
import { arpabetPhones } from '../arpabet';
import { pronounceInContext } from '../pronounce-in-context';

const read = (sentence: string, at: number) => pronounceInContext(sentence.split(' '), at);

it('95 of 100 heteronyms of the corpus are read as meant, and as many of the fifth that nobody tuned on', () => {
  const tsv = readFileSync(join(__dirname, '../../../../corpora/en/heteronyms.tsv'), 'utf8');
  const firstHashByte = (text: string) => createHash('sha256').update(text).digest()[0]!;
  const { all, heldOut } = scoreTasks(heteronymSuite.read(tsv, { symbols: new Set() }), firstHashByte);
  expect(all.pairs).toBeGreaterThan(400);
  expect(all.right / all.pairs).toBeGreaterThan(0.95);
  expect(heldOut.right / heldOut.pairs).toBeGreaterThan(0.95);
});

it('every reading of the table is made of phones, and no word has the same reading twice for one class', () => {
  const phones = new Set(arpabetPhones);
  for (const [word, readings] of Object.entries(data)) {
    const unknown = readings.flatMap(({ say }) => say.split(' ')).filter((phone) => !phones.has(phone));
    expect([word, unknown]).toEqual([word, []]);
  }
});

it('a heteronym names its readings, the chosen one first', () => {
  expect(read('They record songs', 1)).toEqual({
    reading: 'R AH0 K AO1 R D'.split(' '),
    candidates: ['R AH0 K AO1 R D'.split(' '), 'R EH1 K ER0 D'.split(' ')],
    certain: true,
    source: 'rule',
  });
});

it('what nothing settles is not certain', () => {
  expect(read('lead', 0).certain).toBe(false);
  expect(read('we read', 1).certain).toBe(false);
});

it.each([
  ['The band’s record', 2, 'R EH1 K ER0 D'],
  ["It's the record's cover", 2, 'R EH1 K ER0 D Z'],
  ['He DOES live there', 2, 'L IH1 V'],
  ['two eight-legged spiders', 1, 'EY1 T L EH1 G AH0 D'],
  ['pipes of lead, zinc and tin', 2, 'L EH1 D'],
  ['Lives of the saints', 0, 'L AY1 V Z'],
  ['She lives here', 1, 'L IH1 V Z'],
])('%s: word %i is %s', (sentence, at, reading) => {
  expect(read(sentence, at).reading.join(' ')).toBe(reading);
});

it('only a dozen words each side are looked at', () => {
  const far = Array.from({ length: 40 }, () => 'fish');
  const around = [...far, 'the', 'bass', ...far];
  const short = around.slice(40 - 11, 42 + 12);
  expect(pronounceInContext(around, 41)).toEqual(pronounceInContext(short, 12));
});

it('any words do: something comes out, and never an error', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...Object.keys(data), '', '.', ',', '-', "'s", 'A'),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), (words, at) => {
      const place = at % words.length;
      const { reading } = pronounceInContext(words, place);
      if (/[a-z]/i.test(words[place]!)) expect(reading.length).toBeGreaterThan(0);
    }),
  );
});

it.each([
  ['unknown words are guesses', 'florbinate', 'letters', false],
  ['what has no vowel is spelt', 'xkcd', 'spelling', false],
  ['regular forms of known words are known', 'riverboxes', 'morphology', true],
  ['known words are known', 'table', 'dictionary', true],
] as const)('%s: %s', (_, word, source, certain) => {
  expect(pronounceInContext([word], 0)).toMatchObject({ source, certain });
});
