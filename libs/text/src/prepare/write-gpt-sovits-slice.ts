import { neutralOf } from '../phonemise/neutral-of';
import type { VoicedToken } from '../phonemise/voice-tokens';
import { writeGptSovits, type GptSovitsStretch } from '../phonemise/writers/write-gpt-sovits';
import type { PreparedWord } from './prepared';

/** The tokens of one slice as GPT-SoVITS reads them: its stretches, their phones joined, and where in them each word is. */
export function writeGptSovitsSlice(
  line: string,
  tokens: readonly VoicedToken[],
  endsSentence: (index: number) => boolean,
): { phones: string[]; words: PreparedWord[]; stretches: GptSovitsStretch[] } {
  const { sequence, tokenOf } = neutralOf(line, tokens, endsSentence);
  const { stretches, ranges } = writeGptSovits(sequence);
  const words: PreparedWord[] = [];
  ranges.forEach(([phoneFrom, phoneTo], item) => {
    const index = tokenOf[item];
    if (index === undefined) return;
    const { start, end } = tokens[index]!;
    const last = words.at(-1);
    if (last?.start === start) last.phoneTo = phoneTo;
    else words.push({ text: line.slice(start, end), start, end, phoneFrom, phoneTo });
  });
  return { phones: stretches.flatMap(({ phones }) => phones), words, stretches };
}
