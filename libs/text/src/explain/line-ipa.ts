import type { Language } from '@voicemill/contracts';
import { neutralOf } from '../phonemise/neutral-of';
import { writeIpa } from '../phonemise/writers/write-ipa';
import { planSlices } from '../slice/plan-slices';
import { prepareForExplanation, type ExplainOptions } from './explain-line';

/**
 * What a line says in the International Phonetic Alphabet, for people: words apart, Chinese with tone letters after sandhi. Any
 * string, never throws; '' where there is nothing to say.
 */
export function lineIpa(line: string, language: Language, options: ExplainOptions = {}): string {
  const { tokens, limits } = prepareForExplanation(line, language, options);
  if (!tokens.some(({ phones }) => phones.length > 0)) return '';
  const { sentenceEnds } = planSlices(line, tokens, limits);
  return writeIpa(neutralOf(line, tokens, (index) => sentenceEnds.has(index)).sequence);
}
