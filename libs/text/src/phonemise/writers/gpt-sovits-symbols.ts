import { arpabetPhones } from '../en/arpabet';
import { mandarinSymbols } from '../zh/symbols';

const marks = ['!', '?', '…', ',', '.', '-', 'SP', 'SP2', 'SP3', 'UNK', '_'];
/** Romaji phones: Voicemill never writes them, but they have their places among the others. */
const japanese = 'I N U a b by ch cl d dy e f g gy h hy i j k ky m my n ny o p py r ry s sh t ts u v w y z'.split(' ');
/** The two vowels that the table also holds without stress. */
const unstressed = ['ER', 'IH'];

/**
 * The symbols of GPT-SoVITS (RVC-Boss/GPT-SoVITS, MIT licence), id = place: the code-point sort of all of them.
 * These are the 322 of version 1, and the first 322 of the 732 of version 2, whose others (Japanese pitch marks, Korean,
 * Cantonese) belong to languages that Voicemill does not speak.
 */
export const gptSovitsSymbols: readonly string[] = Array.from(
  new Set([...marks, ...mandarinSymbols, ...japanese, ...arpabetPhones, ...unstressed]),
).sort();

export const gptSovitsSymbolCounts = { v1: 322, v2: 732 } as const;

export const gptSovitsIds: ReadonlyMap<string, number> = new Map(gptSovitsSymbols.map((symbol, id) => [symbol, id]));
