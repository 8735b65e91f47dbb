import { codeRule, signedNames } from '../codes';
import { abbreviations } from '../en/abbreviations';
import { initialisms } from '../en/initialisms';
import type { RuleSet } from '../reading';
import { cardinal, digitByDigit } from './cardinal';
import { dates } from './dates';
import { fractions } from './fractions';
import { money } from './money';
import { numbers } from './numbers';
import { percent } from './percent';
import { phoneNumbers } from './phone-numbers';
import { symbols } from './symbols';
import { times } from './times';
import { measures } from './units';
import { web } from './web';

const codes = codeRule((digits) => (digits.length <= 2 ? cardinal(digits) : digitByDigit(digits)));

/** Chinese readings, the most specific first. Latin words inside Chinese keep the English rules for letters. */
export const chineseRules: RuleSet = {
  digit: [...web, ...dates, ...phoneNumbers, ...times, ...percent, ...measures, codes, ...numbers],
  letter: [...web, ...signedNames, ...money, ...abbreviations, codes, ...initialisms],
  symbol: [...money, ...percent, ...measures, ...fractions, ...symbols],
};
