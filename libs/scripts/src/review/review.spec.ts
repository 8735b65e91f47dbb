import type { Doubt } from '@voicemill/text';
import fc from 'fast-check';
import { DoubtGroups } from './doubt-groups';
import { excerptOf } from './excerpt';
import { groupIdOf, keyOfGroup } from './group-id';

const halves = /\p{Surrogate}/u;
const doubt = (fields: Partial<Doubt> = {}): Doubt => ({
  kind: 'polyphone',
  written: '行',
  start: 0,
  end: 1,
  candidates: ['xing2', 'hang2'],
  notation: 'pinyin',
  before: '银',
  after: '',
  ...fields,
});
const line = (number: number, text = '行了。') => ({ number, language: 'zh' as const, text });

describe('doubts of a script', () => {
  it('are one group where word, guess and neighbours are the same', () => {
    const groups = new DoubtGroups();
    groups.add(line(1), [doubt({ before: '一' })]);
    groups.add(line(2), [doubt(), doubt()]);
    groups.add(line(3), [doubt(), doubt({ candidates: ['hang2', 'xing2'] })]);
    groups.add(line(4), [doubt()]);
    expect(groups.sorted().map(({ before, count, candidates }) => [before, count, candidates[0]])).toEqual([
      ['银', 4, 'xing2'],
      ['一', 1, 'xing2'],
      ['银', 1, 'hang2'],
    ]);
    expect(groups.sorted()[0]?.places.map(({ line: number }) => number)).toEqual([2, 2, 3]);
    expect(groups.undecided).toBe(6);
  });

  it('offer only what a lexicon can hold', () => {
    const groups = new DoubtGroups();
    groups.add(line(1), [doubt({ candidates: ['xing2', 'xing2 le5', 'hong7'] })]);
    groups.add(line(1), [doubt({ kind: 'number', notation: 'respelling', written: '9'.repeat(90) })]);
    expect(groups.sorted().map(({ candidates }) => candidates)).toEqual([['xing2']]);
    expect(groups.undecided).toBe(1);
  });

  it('take no more memory when there are ever more of them, and are still counted', () => {
    const groups = new DoubtGroups();
    for (let at = 0; at < 20_500; at += 1) groups.add(line(at), [doubt({ before: `词${at}` })]);
    expect([groups.sorted().length, groups.undecided]).toEqual([20_000, 20_500]);
  });

  it('are named so that the name alone says which they are', () => {
    const key = {
      kind: 'heteronym',
      written: 'read',
      notation: 'arpabet',
      guess: 'R EH1 D',
      before: '',
      after: '行',
    } as const;
    expect(keyOfGroup(groupIdOf(key))).toEqual(key);
    for (const wrong of ['', 'x', Buffer.from('["a"]').toString('base64url'), Buffer.from('{}').toString('base64url')])
      expect(() => keyOfGroup(wrong)).toThrow('no such group');
  });
});

describe('an excerpt', () => {
  it('keeps the word whole, marks what is left out and cuts no character and no short word', () => {
    const text = `${'one two three '.repeat(8)}READ${' four five six'.repeat(8)}`;
    const cut = excerptOf(text, 112, 116);
    expect(cut.text.slice(cut.start, cut.end)).toBe('READ');
    expect(cut.text).toMatch(/^…(one|two|three)? .* (four|five|six)?…$/);
    expect(excerptOf('short', 0, 5)).toEqual({ text: 'short', start: 0, end: 5 });
  });

  it('of anything is short and says where the word stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.nat(20),
        (text, at, length) => {
          const start = at % text.length;
          const end = Math.min(text.length, start + length);
          const cut = excerptOf(text, start, end);
          expect(cut.text.slice(cut.start, cut.end)).toBe(text.slice(start, end));
          expect(cut.text.length).toBeLessThanOrEqual(length + 110);
          if (!halves.test(text)) expect(halves.test(cut.text)).toBe(false);
        },
      ),
    );
  });
});
