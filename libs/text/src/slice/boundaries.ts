import { isCapitalised } from '../normalise/site';
import type { VoicedToken } from '../phonemise/voice-tokens';

/** What may end after a token, strongest first: a cut is dearer the later it stands here. */
export type Boundary = 'paragraph' | 'sentence' | 'clause' | 'light' | 'word' | 'glued';

const closers = /^[”’"'»›」』》〉)\]）］】〕}｝]+$/;

/** Words that begin sentences and rarely names, for what follows `U.S.` and its like. */
const starters =
  /^(?:The|It|He|She|We|They|This|That|These|Those|In|On|At|But|And|So|If|When|Then|There|His|Her|My|Our|Its|Their|You|What|Why|How|As|For|After|Before|No|Yes|However|Most|Many|Some|All)$/;

interface Line {
  text: string;
  tokens: readonly VoicedToken[];
  nextSpoken: readonly number[];
}

const written = ({ text, tokens }: Line, at: number) => text.slice(tokens[at]!.start, tokens[at]!.end);

/** For each index the first spoken token or paragraph end from there on; worked out once, backwards, to stay linear. */
function findNextSpoken(tokens: readonly VoicedToken[]): number[] {
  const next = [tokens.length];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const { phones, pause } = tokens[at]!;
    next.push(phones.length > 0 || pause === 'paragraph' ? at : next.at(-1)!);
  }
  return next.reverse();
}

/** Index after the closing marks and quotation marks that follow a terminator. */
function afterClosers(line: Line, from: number): number {
  let at = from;
  while (at < line.tokens.length && closers.test(written(line, at))) at += 1;
  return at;
}

function endsByMark(line: Line, at: number, after: number): boolean {
  const mark = written(line, at);
  if (/[。！？｡।؟]/.test(mark)) return true;
  const next = line.nextSpoken[after]!;
  if (next >= line.tokens.length) return true;
  // No blank after it: a full stop inside something, unless Han follows.
  const word = written(line, next);
  if (!/[\s\u200b]/.test(line.text.charAt(line.tokens[after]!.start)) && !/^\p{Script=Han}/u.test(word)) return false;
  if (line.tokens[at]!.pause === 'ellipsis') return isCapitalised(word);
  // "What?" he said, "No!" she cried: a small letter goes on with the sentence.
  return !/^\p{Ll}/u.test(word);
}

/** Parts of a street's or an hour's name, in capitals: Ave. NW, 9 a.m. EST. */
const goesOn = /^(?:[NSEW]|N[EW]|S[EW]|[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST)$/;

/** A blank behind a token, and not the same blank between Han and it on its other side. */
function standsApart({ text, tokens }: Line, at: number): boolean {
  const { start, end } = tokens[at]!;
  return /\s/.test(text.charAt(end)) && !/\p{Script=Han}\s$/u.test(text.slice(Math.max(0, start - 3), start));
}

function endsByAbbreviation(line: Line, at: number): boolean {
  if (line.tokens[at]!.fullStop !== 'perhaps') return false;
  // A mark behind it says by itself what ends: `Jr.?`, `D.C., and`.
  const nextMark = line.tokens[afterClosers(line, at + 1)];
  if (nextMark !== undefined && /^[,;:?!]/.test(line.text.charAt(nextMark.start))) return false;
  const next = line.nextSpoken[at + 1]!;
  if (next >= line.tokens.length) return true;
  const word = written(line, next);
  if (goesOn.test(word)) return false;
  const mark = written(line, at);
  const isInitial = /(?:^|\.)\p{L}\.$/u.test(mark) && !/[ap]\.m\.$/i.test(mark);
  // Chinese has no capitals: a blank behind the stop tells, unless the line sets Latin off by blanks on both sides.
  if (!isInitial && /^\p{Script=Han}/u.test(word)) return standsApart(line, at);
  // `It was I.` closes a sentence; other single letters are initials of names unless a word follows that begins sentences.
  return isInitial && mark !== 'I.' ? starters.test(word) : isCapitalised(word);
}

function weaker(line: Line, at: number): Boundary {
  const { pause } = line.tokens[at]!;
  if (pause === 'paragraph') return 'paragraph';
  if (pause === 'light') return 'light';
  if (pause !== 'none') return 'clause';
  return line.tokens[at + 1]?.glued === true ? 'glued' : 'word';
}

/**
 * The boundary after each token. Closing quotation marks and the blanks after them stay with what they close, so the
 * boundary of a mark stands after these; opening ones stay with what they open.
 */
export function findBoundaries(text: string, tokens: readonly VoicedToken[]): Boundary[] {
  const line = { text, tokens, nextSpoken: findNextSpoken(tokens) };
  const boundaries: Boundary[] = tokens.map(() => 'glued');
  for (let at = 0; at < tokens.length;) {
    const { pause } = tokens[at]!;
    const opens = pause === 'light' && /^[([{（［【〔]/.test(written(line, at));
    const isMark = pause !== 'none' && !opens;
    const spoken = tokens[at]!.phones.length > 0;
    let end = isMark || spoken ? at + 1 : at;
    const isTerminator = pause === 'statement' || pause === 'question' || pause === 'ellipsis';
    if (isMark && pause !== 'paragraph') end = afterClosers(line, at + 1);
    const abbreviated = spoken && endsByAbbreviation(line, at);
    let boundary = isMark || spoken ? weaker(line, at) : 'glued';
    if ((isTerminator && endsByMark(line, at, end)) || abbreviated) boundary = 'sentence';
    while (end > at && end < tokens.length && tokens[end]!.pause === 'none' && /^\s+$/.test(written(line, end)))
      end += 1;
    const last = Math.max(at, end - 1);
    boundaries[last] = boundary;
    at = last + 1;
  }
  return boundaries;
}
