import type { Language } from '@voicemill/contracts';

/** How much a cue may show and how long. */
export interface CaptionStyle {
  language: Language;
  /** Width of a line in Latin letters; a Chinese character is as wide as two. */
  lineWidth: number;
  maxLines: number;
  /** Fastest reading: width a second. */
  widthPerSecond: number;
}

/** Netflix's partner guides: at least 5/6 s and at most 7 s an event, two frames (at 24 a second) between two. */
export const shortestCueMs = 833;
export const longestCueMs = 7000;
export const cueGapMs = 84;

/**
 * English: 2 lines of 42 letters, 17 a second (the same guides). Chinese: one line of 16 characters, a common house
 * figure, 9 a second; twice that as widths.
 */
const styles: Record<Language, CaptionStyle> = {
  en: { language: 'en', lineWidth: 42, maxLines: 2, widthPerSecond: 17 },
  zh: { language: 'zh', lineWidth: 32, maxLines: 1, widthPerSecond: 18 },
};

/** The style for a line, by whether there are Chinese characters in it. */
export const styleOf = (text: string): CaptionStyle => styles[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'];

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Width of a text in Latin letters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    // Captions weigh every way of cutting a line, so what is plainly narrow is not asked for in the table.
    const narrow = character < '\u1100';
    width += !narrow && (wide.test(character) || character > '\uffff') ? 2 : 1;
  }
  return width;
}
