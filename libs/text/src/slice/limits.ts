import type { Language } from '@voicemill/contracts';

/** Sizes of a slice: towards the targets where there is a choice, never over the hard limits. */
export interface SliceLimits {
  targetCharacters: number;
  hardCharacters: number;
  bestPhones: number;
  maxPhones: number;
}

/**
 * Phones: bestPhones and maxPhones of the starter voices' voice.json. Characters: what these come to in running text
 * (1.25 characters a phone in English, 2 phones a character in Chinese, where English words inside take more room).
 */
export const defaultSliceLimits: Record<Language, SliceLimits> = {
  en: { targetCharacters: 150, hardCharacters: 320, bestPhones: 120, maxPhones: 250 },
  zh: { targetCharacters: 60, hardCharacters: 160, bestPhones: 80, maxPhones: 200 },
};
