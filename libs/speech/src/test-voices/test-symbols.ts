/** Symbols for a test voice that nobody phonemises for: the marks and some names of the forms that real ones have. */
export const testSymbols: readonly string[] = [
  '_',
  '!',
  ',',
  '-',
  '.',
  '?',
  'PAU',
  'UNK',
  ...names('BCDFGKLMNP', ['AA', 'EH', 'IY', 'OW', 'UH'], ['', '0', '1']),
  ...names('bdfgklmnps', ['a', 'e', 'i', 'o', 'u'], ['1', '2', '3', '4', '5']).slice(0, 150),
];

/** Words that the BERT graph of a test voice knows. */
export const testVocabulary: readonly string[] = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  ...Array.from(
    ',.?!，。？！、的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经你好世界早晨天气',
  ),
];

function names(heads: string, middles: string[], tails: string[]): string[] {
  return Array.from(heads).flatMap((head) => middles.flatMap((middle) => tails.map((tail) => head + middle + tail)));
}
