export { detectLanguage } from './language/detect-language';
export { speakableLanguages } from './language/speakable-languages';
export { prepareLine } from './prepare/prepare-line';
export type { PreparedLine, PreparedSlice, PreparedWord, PrepareOptions } from './prepare/prepared';
export { defaultSliceLimits, type SliceLimits } from './slice/limits';
