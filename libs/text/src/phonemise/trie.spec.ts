import fc from 'fast-check';
import { Trie } from './trie';

describe('Trie', () => {
  it('has the sequences that were put in, their beginnings, and no others', () => {
    const symbol = fc.integer({ min: 0, max: 6 });
    const sequences = fc.array(fc.array(symbol, { minLength: 1, maxLength: 5 }), { maxLength: 60 });
    fc.assert(
      fc.property(sequences, sequences, (put, asked) => {
        const trie = new Trie();
        for (const sequence of put) sequence.reduce((node, next) => trie.grow(node, next), 0);
        const beginnings = new Set(put.flatMap((one) => one.map((_, at) => one.slice(0, at + 1).join(' '))));
        expect(trie.size).toBe(beginnings.size + 1);
        for (const sequence of [...put, ...asked]) {
          const node = sequence.reduce((at, next, index) => (index > 0 && at === 0 ? 0 : trie.child(at, next)), 0);
          expect(node !== 0).toBe(beginnings.has(sequence.join(' ')));
        }
      }),
    );
  });

  it('keeps every node its number while it grows past its first size', () => {
    const trie = new Trie();
    const count = 20_000;
    const made = Array.from({ length: count }, (_, at) => trie.grow(at % 7, at));
    expect(trie.size).toBe(count + 1);
    expect(made.map((_, at) => trie.child(at % 7, at))).toEqual(made);
    expect(new Set(made).size).toBe(count);
    expect(trie.child(8, 1)).toBe(0);
  });
});
