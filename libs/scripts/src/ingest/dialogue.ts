import type { IngestedLine, LineSink } from './ingested-line';
import { styleLimitCharacters } from './limits';

/** Longest name, in UTF-16 units. */
const nameLimitCharacters = 40;

const particles = 'of|the|and|de|der|den|di|da|du|la|le|van|von|y';
const latinWord = String.raw`(?:\p{Lu}[\p{L}\p{N}.'’-]*|\p{N}{1,3})`;
const latinName = new RegExp(String.raw`^\p{Lu}[\p{L}\p{N}.'’-]*(?: (?:${latinWord}|${particles})){0,3}$`, 'u');
const chineseName = /^[\p{Script=Han}\p{L}][\p{Script=Han}\p{L}\p{N}·•・]{0,11}$/u;
// Narration that introduces speech: 他说：“…”. Nobody is called so.
const speechVerb = /(?:[说道问答曰喊叫想写骂笑哭唱念]|回答|表示|如下|例如|注意|提示)$/;

/** `NAME: words` or `NAME（remark）：words`; what follows a colon at once is no word when it begins with a slash (an address). */
const dialogue = /^([^:：()（）\n]{1,60}?)\s*(?:[(（]([^()（）\n]{1,100})[)）])?\s*[:：]\s*(?![/\\])(\S[\s\S]*)$/u;

function isName(written: string): boolean {
  if (written.length > nameLimitCharacters) return false;
  if (latinName.test(written)) return true;
  return /\p{Script=Han}/u.test(written) && chineseName.test(written) && !speechVerb.test(written);
}

export interface Dialogue {
  speaker: string;
  /** A remark in brackets after the name: how it is spoken. */
  style?: string;
  text: string;
}

/**
 * Reads a line of a dialogue; undefined: narration. The rule: a name, a colon (of either width) and words after it. A Latin name is one
 * to four words that begin with capitals (`MRS BENNET`, `Robin of Locksley`, `Guard 2`); a Chinese one has 1 to 12 characters and does
 * not end like narration (他说：). A remark in brackets after the name becomes the line's style.
 */
export function readDialogue(line: string): Dialogue | undefined {
  const [, name = '', remark, text = ''] = dialogue.exec(line) ?? [];
  const speaker = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  // A time of day: At 12:30, 晚上8:30.
  if (!text || !isName(speaker) || (/\d$/.test(speaker) && /^\d/.test(text))) return undefined;
  const style = remark?.trim().slice(0, styleLimitCharacters);
  return { speaker, ...(style ? { style } : {}), text };
}

const isHeading = ({ chapter, text }: IngestedLine): boolean => chapter !== null && text.startsWith(chapter);

/** A sink that takes names off the lines before it hands them on; headings and lines whose file named a speaker stay as they are. */
export function readingDialogue(sink: LineSink): LineSink {
  return (line) => {
    const told = line.speaker === undefined && !isHeading(line) ? readDialogue(line.text) : undefined;
    if (!told) return sink(line);
    const { text, speaker } = told;
    // What is taken off stands before the words, so their readings move with them; one of the name goes with the name.
    const takenOff = line.text.length - text.length;
    const overrides = line.overrides
      ?.filter(({ start }) => start >= takenOff)
      .map(({ start, end, ...reading }) => ({ start: start - takenOff, end: end - takenOff, ...reading }));
    return sink({ ...line, text, speaker, style: line.style ?? told.style, ...(overrides && { overrides }) });
  };
}
