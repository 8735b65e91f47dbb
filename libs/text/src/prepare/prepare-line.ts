import { findForcedSpans } from '../lexicon/forced-spans';
import { symbolWriterFor } from '../phonemise/symbol-writer';
import { voiceTokens, type VoicedToken } from '../phonemise/voice-tokens';
import { planSlices, type SliceRange } from '../slice/plan-slices';
import { findDoubts } from '../review/find-doubts';
import { tokenise } from '../tokenise/tokenise';
import { fitTokens } from './fit-tokens';
import type { PreparedLine, PreparedSlice, PrepareOptions } from './prepared';
import { writeGptSovitsSlice } from './write-gpt-sovits-slice';
import { writePhones } from './write-phones';
import { writeSpoken } from './write-spoken';

function silentLine(text: string, { language, writing }: PrepareOptions): PreparedLine {
  const slice: PreparedSlice = {
    start: 0,
    end: text.length,
    text,
    spoken: '',
    breakAfter: 'paragraph',
    phones: [],
    words: [],
    ...(writing === 'gpt-sovits' && { stretches: [] }),
  };
  return { language, slices: [slice], speakable: false, doubts: [] };
}

type SliceWriter = (
  line: string,
  tokens: readonly VoicedToken[],
  endsSentence: (index: number) => boolean,
) => Pick<PreparedSlice, 'phones' | 'words' | 'stretches'>;

function toSlice(
  text: string,
  tokens: readonly VoicedToken[],
  range: SliceRange,
  write: SliceWriter,
  ends: ReadonlySet<number>,
): PreparedSlice {
  const own = tokens.slice(range.from, range.to);
  const start = own[0]!.start;
  const end = own.at(-1)!.end;
  const endsSentence = (index: number) => ends.has(range.from + index);
  return {
    start,
    end,
    text: text.slice(start, end),
    spoken: writeSpoken(text, own, endsSentence),
    breakAfter: range.breakAfter,
    ...write(text, own, endsSentence),
  };
}

/** A prepared line with the tokens that its slices were cut from. */
export interface LineWithTokens {
  prepared: PreparedLine;
  tokens: readonly VoicedToken[];
}

/** As `prepareLine`, with the tokens: they cover the line, and their units are in no voice's own symbols yet. */
export function prepareTokens(text: string, options: PrepareOptions): LineWithTokens {
  const { language, lexicon, overrides = [], limits } = options;
  const write = symbolWriterFor(options.symbols);
  const spans = findForcedSpans(text, language, lexicon, overrides);
  const voiced = voiceTokens(tokenise(text, language, spans), text);
  for (const token of voiced) token.phones = write(token.phones);
  const tokens = fitTokens(text, voiced, options);
  if (!tokens.some(({ phones }) => phones.length > 0)) return { prepared: silentLine(text, options), tokens };
  const { ranges, sentenceEnds } = planSlices(text, tokens, limits);
  const writeSlice: SliceWriter =
    options.writing === 'gpt-sovits'
      ? writeGptSovitsSlice
      : (line, own, endsSentence) => writePhones(line, own, endsSentence, write);
  const slices = ranges.map((range) => toSlice(text, tokens, range, writeSlice, sentenceEnds));
  return { prepared: { language, slices, speakable: true, doubts: findDoubts(text, tokens) }, tokens };
}

/**
 * What a line says: its slices in order, each with its spoken form, phones (of the voice's symbols) and words.
 * Works on any string, never throws, loses nothing: the slices' texts joined are the text. Linear in the text's length.
 */
export function prepareLine(text: string, options: PrepareOptions): PreparedLine {
  return prepareTokens(text, options).prepared;
}
