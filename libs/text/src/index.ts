export { detectLanguage } from './language/detect-language';
export { speakableLanguages } from './language/speakable-languages';
export { compileLexicon, type Lexicon } from './lexicon/compile-lexicon';
export { isFault, readPronunciation, type ForcedReading, type PronunciationFault } from './lexicon/forced-reading';
export { prepareLine } from './prepare/prepare-line';
export type { PreparedLine, PreparedSlice, PreparedWord, PrepareOptions } from './prepare/prepared';
export { defaultSliceLimits, type SliceLimits } from './slice/limits';
export { doubtKinds, type Doubt, type DoubtKind } from './review/doubt';
