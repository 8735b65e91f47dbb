import type { Language } from '@voicemill/contracts';

/** Words that make a sentence English even when it quotes Chinese: names and product words are not among them. */
const functionWords =
  /\b(?:the|is|are|was|were|of|and|to|in|that|it|this|with|for|as|he|she|they|we|you|means?|called|has|have|an?)\b/gi;

/**
 * Language of one line. A line with Han characters is Chinese, English words inside or not, unless its frame is English:
 * it begins in Latin, has at least two English function words and fewer Han characters than Latin words.
 * No letters at all: English.
 */
export function detectLanguage(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return 'en';
  const latinWords = text.match(/[A-Za-z]+/g)?.length ?? 0;
  if (han >= latinWords || /^[^A-Za-z]*\p{Script=Han}/u.test(text)) return 'zh';
  return (text.match(functionWords)?.length ?? 0) >= 2 ? 'en' : 'zh';
}
