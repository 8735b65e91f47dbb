const marks: Record<string, string> = { a: 'āáǎà', e: 'ēéěè', i: 'īíǐì', o: 'ōóǒò', u: 'ūúǔù', ü: 'ǖǘǚǜ' };

/** Where the mark of a syllable stands: on a or e, on the o of ou, else on the last vowel (Hanyu Pinyin orthography, GB/T 16159). */
function placeOfMark(letters: string): number {
  const open = letters.search(/[ae]/);
  if (open >= 0) return open;
  const rounded = letters.indexOf('ou');
  if (rounded >= 0) return rounded;
  return Math.max(...Array.from('iouü', (vowel) => letters.lastIndexOf(vowel)));
}

function markedSyllable(syllable: string): string {
  const parts = /^([a-z:]+)([1-5])$/.exec(syllable);
  if (!parts) return syllable;
  const letters = (parts[1] ?? '').replace('u:', 'ü');
  const at = placeOfMark(letters);
  const marked = marks[letters[at] ?? '']?.[Number(parts[2]) - 1];
  return marked ? letters.slice(0, at) + marked + letters.slice(at + 1) : letters;
}

/** A reading as people write it: `yin2 hang2` is `yín háng`; ARPAbet stays as it is. */
export const shownReading = (reading: string): string => reading.split(' ').map(markedSyllable).join(' ');
