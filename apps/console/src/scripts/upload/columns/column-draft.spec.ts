import type { ColumnMapping, TableHead } from '@voicemill/contracts';
import { fits, hasText, isMappingName, meaningOf, nameAfter, suggestedMapping, withMeaning } from './column-draft';

const column = (header: string, usual: TableHead['columns'][number]['column'] = null) => ({
  header,
  column: usual,
  examples: [],
});
const [wording, who, text] = [column('Wort laut'), column('Who', 'speaker'), column('Text', 'text')];
const strange: TableHead = { columns: [wording, who] };
const usual: TableHead = { columns: [wording, who, text] };
const meanings = ({ columns }: TableHead, mapping: ColumnMapping) => columns.map((one) => meaningOf(one, mapping));

it('a mapping comes before the usual names, and takes a column from the header that would have it', () => {
  expect(meanings(usual, {})).toEqual([null, 'speaker', 'text']);
  expect(meanings(usual, { text: 'WORT_LAUT' })).toEqual(['text', 'speaker', null]);
  expect(meanings(usual, { voice: 'who' })).toEqual([null, 'voice', 'text']);
});

it('a column is given to one header at a time, and goes back to its usual one', () => {
  const given = withMeaning({}, wording, 'text');
  expect(given).toEqual({ text: 'Wort laut' });
  expect(meanings(usual, given)).toEqual(['text', 'speaker', null]);
  expect(withMeaning(given, wording, 'style')).toEqual({ style: 'Wort laut' });
  expect(withMeaning(given, who, 'text')).toEqual({ text: 'Who' });
  expect(withMeaning(given, wording, null)).toEqual({});
  expect(withMeaning(given, text, 'text')).toEqual({});
});

it('the saved mapping that fits is suggested, but only where the usual names do not do', () => {
  const saved = [
    { name: 'none', columns: { text: 'Absent' } },
    { name: 'small', columns: { text: 'wortlaut' } },
    { name: 'large', columns: { text: 'Wort laut', voice: 'Who' } },
    { name: 'useless', columns: { style: 'Wort laut', voice: 'Who', id: 'Wort laut' } },
  ];
  expect(suggestedMapping(strange, saved)?.name).toBe('large');
  expect(suggestedMapping(strange, saved.slice(0, 1))).toBeUndefined();
  expect(suggestedMapping(usual, saved)).toBeUndefined();
  expect([fits(strange, { text: 'Text' }), hasText(strange, {}), hasText(usual, {})]).toEqual([false, false, true]);
});

it.each([
  ['Lesson 1 (final).csv', 'Lesson-1-final-'],
  ['课文 一.csv', '课文-一'],
  ['__.csv', 'table'],
])('%s gives the mapping the name %s', (file, name) => {
  expect(nameAfter(file)).toBe(name);
  expect(isMappingName(name)).toBe(true);
});
