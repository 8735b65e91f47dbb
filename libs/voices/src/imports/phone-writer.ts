import type { PhoneWriter } from '@voicemill/speech';
import { gptSovitsSymbols, prepareLine } from '@voicemill/text';

const symbols = new Set(gptSovitsSymbols);
/** A clip has ten seconds at most: its transcript is one piece. */
const limits = { targetCharacters: 1000, hardCharacters: 1000, bestPhones: 1000, maxPhones: 1000 };

/** Writes a transcript as voices of engine `gpt-sovits` read it. */
export const phoneWriter: PhoneWriter = {
  symbols: gptSovitsSymbols,
  write: (text, language) =>
    prepareLine(text, { language, symbols, limits, writing: 'gpt-sovits' })
      .slices.flatMap(({ stretches = [] }) => stretches)
      .map(({ language: spoken, text: characters, phones, word2ph }) => ({
        language: spoken,
        text: characters,
        phones: [...phones],
        word2ph: word2ph && [...word2ph],
      })),
};
