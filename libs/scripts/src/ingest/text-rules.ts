import { lineLimitCharacters } from './limits';

export interface TextFault {
  /** UTF-16 offset of the offending character, where one character is to blame. */
  at?: number;
  reason: string;
  remedy: string;
}

// Tab and line feed are blanks to a reader; every other control character is a leftover of a machine.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const damaged = /[\ufffd\p{Surrogate}]/u;

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What makes a text unusable wherever it stands: damaged letters, control characters, more than `limit` characters. */
export function checkText(text: string, limit = lineLimitCharacters): TextFault | undefined {
  const lost = damaged.exec(text);
  if (lost) {
    return {
      at: lost.index,
      reason: `Character ${lost.index + 1} of this text could not be decoded, so a letter is lost.`,
      remedy: 'Write the word again and save the file as UTF-8.',
    };
  }
  const bad = control.exec(text);
  if (bad) {
    return {
      at: bad.index,
      reason: `Character ${bad.index + 1} of this text is the control character ${codePointName(bad[0])}.`,
      remedy: 'Delete it; it cannot be seen or spoken.',
    };
  }
  if (text.length > limit) {
    return {
      reason: `The text has ${text.length.toLocaleString('en')} characters; at most ${limit.toLocaleString('en')} are allowed.`,
      remedy: limit === lineLimitCharacters ? 'Split it into several lines.' : 'Shorten it.',
    };
  }
  return undefined;
}
