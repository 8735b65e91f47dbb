import fc from 'fast-check';
import { isReadingScheme, readInlineOverrides } from './inline-overrides';

describe('readings written into a text', () => {
  it('are taken out of it, with the offsets of their words', () => {
    expect(readInlineOverrides('他在[行](py:háng)里[read](say: red )了。')).toEqual({
      text: '他在行里read了。',
      overrides: [
        { start: 2, end: 3, notation: 'pinyin', value: 'háng' },
        { start: 4, end: 8, notation: 'respelling', value: 'red' },
      ],
      faults: [],
    });
    const { text, overrides } = readInlineOverrides('[tomato](arpabet:T AH0 M EY1 T OW2) and [read](ipa:/rɛd/)');
    expect([text, overrides.map(({ notation }) => notation)]).toEqual(['tomato and read', ['arpabet', 'ipa']]);
  });

  it.each(['[a link](https://example.org)', 'f(x)[1](2)', 'see [1], (say: no)', '[]', '](', '[a](b)'])(
    'leaves %s alone',
    (text) => {
      expect(readInlineOverrides(text)).toEqual({ text, overrides: [], faults: [] });
    },
  );

  it.each([
    ['好[行](py:hang9)', 1, /"hang9" is no pinyin/],
    ['[银行](py:háng)', 0, /2 character\(s\).*1 syllable/],
    ['a [read](arpabet:R EX D)', 2, /no arpabet/],
    ['a [read](say:...)', 2, /no respelling/],
    ['a [read](say:red', 7, /not complete/],
    ['[](py:háng)', 1, /not complete/],
    [`[${'x'.repeat(81)}](say:x)`, 82, /not complete/],
  ])('names the place of what is wrong with %s', (written, at, reason) => {
    const { text, overrides, faults } = readInlineOverrides(written);
    expect([text, overrides]).toEqual([written, []]);
    expect(faults).toMatchObject([
      { at, reason: expect.stringMatching(reason), remedy: expect.stringMatching(/Write/) },
    ]);
  });

  it('loses nothing: the words of every reading stand where its offsets say', () => {
    const word = fc.stringMatching(/^[a-z 行长]{1,8}$/);
    const part = fc.oneof(
      fc.tuple(word).map(([plain]) => ({ plain, marked: plain })),
      word.map((plain) => ({ plain, marked: `[${plain}](say:other words)` })),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { text, overrides, faults } = readInlineOverrides(parts.map(({ marked }) => marked).join(''));
        expect(faults).toEqual([]);
        expect(text).toBe(parts.map(({ plain }) => plain).join(''));
        const spoken = parts.filter(({ plain, marked }) => plain !== marked).map(({ plain }) => plain);
        expect(overrides.map(({ start, end }) => text.slice(start, end))).toEqual(spoken);
      }),
    );
  });

  it('takes any text at all', () => {
    const pieces = fc.constantFrom('[', ']', '](', '](py:', 'say:', ')', '(', '行', 'háng', '\n', 'a');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (written) => {
        const marked = written.join('');
        const { text, overrides } = readInlineOverrides(marked);
        expect(text.length).toBeLessThanOrEqual(marked.length);
        for (const { start, end } of overrides) expect(end).toBeGreaterThan(start);
        if (overrides.length === 0) expect(text).toBe(marked);
      }),
    );
  });

  it('are told from the addresses of links', () => {
    expect(['py:háng', 'say:red', 'ipa:x', 'arpabet:T'].every(isReadingScheme)).toBe(true);
    expect(['http://py:', 'python:x', 'mailto:say'].some(isReadingScheme)).toBe(false);
  });
});
