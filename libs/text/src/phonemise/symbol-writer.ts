import { withTwoStresses } from './en/arpabet';
import { nearestSymbols } from './nearest-symbols';

export type SymbolWriter = (phones: readonly string[]) => string[];

const marks = new Set(['_', ',', '.', '?', 'PAU']);
const writers = new WeakMap<ReadonlySet<string>, SymbolWriter>();

function writeOne(phone: string, symbols: ReadonlySet<string>): string[] {
  if (symbols.has(phone)) return [phone];
  const twoStresses = withTwoStresses(phone);
  if (symbols.has(twoStresses)) return [twoStresses];
  if (marks.has(phone)) return symbols.has('.') && phone === '?' ? ['.'] : [];
  for (const candidate of nearestSymbols(phone)) if (candidate.every((symbol) => symbols.has(symbol))) return candidate;
  // A voice with a foreign phone set: some sound of it, so that the word is at least audible.
  for (const symbol of symbols) if (!marks.has(symbol)) return [symbol];
  return [];
}

/** Turns phones into symbols that a voice has: themselves where it has them, else the nearest. One writer for each symbol table. */
export function symbolWriterFor(symbols: ReadonlySet<string>): SymbolWriter {
  const known = writers.get(symbols);
  if (known !== undefined) return known;
  const written = new Map<string, string[]>();
  const writer: SymbolWriter = (phones) => {
    const all: string[] = [];
    for (const phone of phones) {
      let ready = written.get(phone);
      if (ready === undefined) {
        ready = writeOne(phone, symbols);
        written.set(phone, ready);
      }
      for (const symbol of ready) all.push(symbol);
    }
    return all;
  };
  writers.set(symbols, writer);
  return writer;
}
