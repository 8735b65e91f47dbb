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

/** Width of a text in Latin letters. Captions weigh every way of cutting a line, so no string is made of a character. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x1100) {
      width += 1;
    } else if (isHighSurrogate(unit) && at + 1 < text.length) {
      at += 1;
      width += 2;
    } else {
      width += wide.test(text[at]!) ? 2 : 1;
    }
  }
  return width;
}

/** Of a picture or of a rare Chinese character, which are two units of a string. */
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
