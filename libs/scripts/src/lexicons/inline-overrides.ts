import type { Notation, ReadingOverride } from '@voicemill/contracts';
import { faultOfPronunciation } from './entry-rules';

/** What stands before the colon of `[行](py:háng)`. */
const schemes: Readonly<Record<string, Notation>> = {
  py: 'pinyin',
  say: 'respelling',
  arpabet: 'arpabet',
  ipa: 'ipa',
};
const names = Object.keys(schemes).join('|');
const limits = { written: 80, value: 200 };
// Every quantifier is bounded, so that no text makes the search more than linear.
const mark = new RegExp(`\\[([^\\[\\]\\n]{1,${limits.written}})\\]\\((${names}):([^()\\n]{1,${limits.value}})\\)`, 'g');
const attempt = new RegExp(`\\]\\((?:${names}):`, 'g');

export interface OverrideFault {
  /** UTF-16 offset into the text as it is written. */
  at: number;
  reason: string;
  remedy: string;
}

export interface MarkedText {
  /** Without the marks: what is spoken, and shown in captions. */
  text: string;
  /** Offsets into `text`, in order. */
  overrides: ReadingOverride[];
  /** In order, their reasons naming the character; those places are left in `text` as they are written. */
  faults: OverrideFault[];
}

/** True for the address of a Markdown link that is none: it says how the words of the link are read. */
export function isReadingScheme(address: string): boolean {
  return Object.keys(schemes).some((name) => address.startsWith(`${name}:`));
}

/**
 * Takes readings out of a text that carries them: `[行](py:háng)`, `[read](say:red)`, `[read](arpabet:R EH1 D)`, `[read](ipa:rɛd)`.
 * Any other brackets are text. Pure; linear in the text's length.
 */
export function readInlineOverrides(marked: string): MarkedText {
  const result: MarkedText = { text: '', overrides: [], faults: [] };
  if (!marked.includes('](')) return { ...result, text: marked };
  let at = 0;
  for (const match of marked.matchAll(mark)) {
    const [whole, written = '', scheme = '', value = ''] = match;
    const before = marked.slice(at, match.index);
    result.faults.push(...brokenMarks(before, at));
    result.text += before;
    const pronunciation = { notation: schemes[scheme] ?? 'respelling', value: value.trim() };
    const fault = faultOfPronunciation(written, pronunciation);
    if (fault) result.faults.push(faultAt(match.index, fault.reason, fault.remedy));
    else {
      const start = result.text.length;
      result.overrides.push({ start, end: start + written.length, ...pronunciation });
    }
    result.text += fault ? whole : written;
    at = match.index + whole.length;
  }
  result.faults.push(...brokenMarks(marked.slice(at), at));
  result.text += marked.slice(at);
  return result;
}

function faultAt(at: number, reason: string, remedy: string): OverrideFault {
  return { at, reason: `Character ${at + 1} of this text: ${reason}.`, remedy };
}

const form =
  'Write [word](py:pinyin), [word](say:other words), [word](arpabet:phones) or [word](ipa:phones), without brackets inside; ' +
  `at most ${limits.written} characters for the word and ${limits.value} for its reading.`;

/** What was meant as a mark and is none: spoken as it stands, it would be gibberish. */
function brokenMarks(text: string, offset: number): OverrideFault[] {
  return Array.from(text.matchAll(attempt), ({ index }) =>
    faultAt(offset + index, 'the reading that is given here is not complete, or is too long', form),
  );
}
