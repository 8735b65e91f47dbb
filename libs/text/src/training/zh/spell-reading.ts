const toneMarks: Readonly<Record<string, number>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };

/** `lǜ` as `lu:4`: a digit for the tone (5 where there is none), `u:` for ü, `r5` for the toneless `er` of erhua. */
export function spellReading(marked: string): string {
  let tone = 5;
  let letters = '';
  for (const mark of marked.normalize('NFD')) {
    if (toneMarks[mark] !== undefined) tone = toneMarks[mark];
    else if (mark === '\u0308') letters = `${letters.slice(0, -1)}u:`;
    else letters += mark;
  }
  return tone === 5 && letters === 'er' ? 'r5' : `${letters.normalize('NFC')}${tone}`;
}
