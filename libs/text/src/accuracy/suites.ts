import { heteronymSuite } from './heteronym-suite';
import { polyphoneSuite } from './polyphone-suite';
import { readingSuite } from './reading-suite';
import type { Suite } from './suite';

/** Every kind of corpus there is; a new one is a file that makes a `Suite`, and a line here. */
export const accuracySuites: readonly Suite[] = [
  readingSuite('en', ['heteronyms']),
  readingSuite('zh', ['polyphones']),
  heteronymSuite,
  polyphoneSuite,
];
