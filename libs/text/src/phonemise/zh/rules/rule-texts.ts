import { rulesAToC } from './a-to-c';
import { rulesDToG } from './d-to-g';
import { rulesHToL } from './h-to-l';
import { nearlyAlways } from './nearly-always';
import { rulesMToS } from './m-to-s';
import { rulesTToX } from './t-to-x';
import { rulesYToZ } from './y-to-z';

/** Every rule table; within one character the order of its lines counts. */
export const ruleTexts: readonly string[] = [
  rulesAToC,
  rulesDToG,
  rulesHToL,
  rulesMToS,
  rulesTToX,
  rulesYToZ,
  nearlyAlways,
];
