import fc from 'fast-check';
import { arpabetPhones } from '../en/arpabet';
import { pronounceWord } from '../en/pronounce';
import { divideIntoSyllables, englishSyllables } from '../en/syllables';
import type { Mark, NeutralMark, NeutralSequence, NeutralWord } from '../neutral';
import { mandarinSymbols } from '../zh/symbols';
import { gptSovitsIds, gptSovitsSymbolCounts, gptSovitsSymbols } from './gpt-sovits-symbols';
import { writeGptSovits } from './write-gpt-sovits';
import { writeIpa } from './write-ipa';

const mark = (written: Mark): NeutralMark => ({ kind: 'mark', mark: written });
const english = (text: string): NeutralWord => ({
  kind: 'word',
  text,
  language: 'en',
  syllables: englishSyllables(text, pronounceWord(text)),
  wordBoundary: true,
});
const chinese = (text: string, ...phones: string[]): NeutralWord => ({
  kind: 'word',
  text,
  language: 'zh',
  syllables: Array.from(text, (written, at) => ({
    written,
    reading: phones[at]!.replace(' ', ''),
    toneOrStress: Number(phones[at]!.slice(-1)),
    phones: phones[at]!.split(' '),
  })),
  wordBoundary: true,
});
const hello = chinese('你好', 'n i2', 'h ao3');

it('the table has 322 symbols, and those whose ids are published stand at them', () => {
  expect(gptSovitsSymbols).toHaveLength(gptSovitsSymbolCounts.v1);
  const published = { '!': 0, ',': 1, '-': 2, '.': 3, '?': 4, AA: 5, AA0: 6, SP: 77, SP2: 78, SP3: 79, UNK: 86 };
  for (const [symbol, id] of Object.entries({ ...published, _: 95, a1: 97, b: 122, '…': 321 })) {
    expect([symbol, gptSovitsIds.get(symbol)]).toEqual([symbol, id]);
  }
});

it('every phone of both languages has an id', () => {
  expect([...arpabetPhones, ...mandarinSymbols].filter((phone) => !gptSovitsIds.has(phone))).toEqual([]);
});

it('a mixed sentence is cut where the language changes; word2ph has 2 a character and 1 a mark', () => {
  const { stretches } = writeGptSovits([hello, mark(','), english('reading'), hello, mark('.')]);
  expect(stretches.map(({ language, text, phones, word2ph }) => [language, text, phones.join(' '), word2ph])).toEqual([
    ['zh', '你好,', 'n i2 h ao3 ,', [2, 2, 1]],
    ['en', 'reading', 'R IY1 D IH0 NG', null],
    ['zh', '你好.', 'n i2 h ao3 .', [2, 2, 1]],
  ]);
});

it('three stresses are kept, short English begins with a comma, unknown symbols become UNK', () => {
  expect(writeGptSovits([english('notebook')]).stretches[0]!.phones.join(' ')).toBe('N OW1 T B UH2 K');
  expect(writeGptSovits([english('no')]).stretches[0]!.phones).toEqual([',', 'N', 'OW1']);
  const odd: NeutralWord = { ...hello, syllables: [{ ...hello.syllables[0]!, phones: ['n', 'zz9'] }] };
  expect(writeGptSovits([odd]).stretches[0]!.phones).toEqual(['n', 'UNK']);
});

it('a character without an initial and a final is refused: its features would slip', () => {
  const odd: NeutralWord = { ...hello, syllables: [{ ...hello.syllables[0]!, phones: ['er2'] }] };
  expect(() => writeGptSovits([odd])).toThrow('你 has 1 phones');
});

it('phones, ids, text and word2ph always agree', () => {
  const items = fc.constantFrom<NeutralSequence[number]>(hello, english('record'), english('I'), mark(','), mark('…'));
  fc.assert(
    fc.property(fc.array(items), (sequence) => {
      const { stretches, ranges } = writeGptSovits(sequence);
      const joined = stretches.flatMap(({ phones }) => phones);
      sequence.forEach((item, at) => {
        const own = item.kind === 'mark' ? [item.mark] : item.syllables.flatMap(({ phones }) => phones);
        expect(joined.slice(...ranges[at]!)).toEqual(own);
      });
      for (const { text, phones, ids, word2ph } of stretches) {
        expect(ids.map((id) => gptSovitsSymbols[id])).toEqual(phones);
        if (word2ph === null) continue;
        expect(word2ph).toHaveLength(Array.from(text).length);
        expect(word2ph.reduce((sum, count) => sum + count, 0)).toBe(phones.length);
      }
    }),
  );
});

it.each([
  ['understand', 'AH2 N|D ER0|S T AE1 N D'],
  ['singing', 'S IH1 NG|IH0 NG'],
  ['extra', 'EH1 K|S T R AH0'],
  ['hmm', 'HH M'],
])('%s has the syllables %s', (word, syllables) => {
  expect(divideIntoSyllables(pronounceWord(word)).map((own) => own.join(' '))).toEqual(syllables.split('|'));
});

it('dividing into syllables loses no phone', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...arpabetPhones)), (phones) => {
      expect(divideIntoSyllables(phones).flat()).toEqual(phones);
    }),
  );
});

it.each<[string, NeutralSequence]>([
  ['ˌʌndɚˈstænd ɪt.', [english('understand'), english('it'), mark('.')]],
  ['ni˧˥xau˨˩˦, wɝld', [hello, mark(','), english('world')]],
  ['i˥˩ɥɛn˧˥', [chinese('意元', 'y i4', 'y van2')]],
  ['u˨˩˦wo˨˩˦ ɕɥɛ˧˥', [chinese('五我', 'w u3', 'w o3'), chinese('学', 'x ve2')]],
  ['ʈʂɻ̩˥tsɹ̩', [chinese('知子', 'zh ir1', 'z i05')]],
  ['an˥ɚ˥˩', [chinese('安二', 'AA an1', 'EE er4')]],
  ['jau˥˩ɻən˧˥', [chinese('要人', 'y ao4', 'r en2')]],
])('people read %s', (ipa, sequence) => {
  expect(writeIpa(sequence)).toBe(ipa);
});
