import { codeRule, signedNames } from '../codes';
import type { RuleSet } from '../reading';
import { abbreviations } from './abbreviations';
import { cardinal, digitByDigit } from './cardinal';
import { digitDates, letterDates } from './dates';
import { fractions, signFractions } from './fractions';
import { initialisms } from './initialisms';
import { money } from './money';
import { numbers, ordinalsAndDecades } from './numbers';
import { internationalNumbers, phoneNumbers } from './phone-numbers';
import { romanNumerals } from './roman';
import { symbols } from './symbols';
import { times } from './times';
import { measures } from './units';
import { web } from './web';

const codes = codeRule((digits) => (digits.length <= 2 ? cardinal(digits) : digitByDigit(digits)));

/** English readings, the most specific first: what a date or a price has matched never reaches the plain numbers. */
export const englishRules: RuleSet = {
  digit: [
    ...web,
    ...digitDates,
    ...phoneNumbers,
    ...times,
    ...fractions,
    ...measures,
    ...ordinalsAndDecades,
    codes,
    ...numbers,
  ],
  letter: [...web, ...signedNames, ...money, ...letterDates, ...romanNumerals, ...abbreviations, codes, ...initialisms],
  symbol: [...money, ...internationalNumbers, ...signFractions, ...symbols],
};
