import { signedNames } from '../codes';
import { abbreviations } from '../en/abbreviations';
import { initialisms } from '../en/initialisms';
import type { RuleSet } from '../reading';
import { dates } from './dates';
import { fractions, signFractions } from './fractions';
import { digitLettered, identityNumbers, lettered } from './identity-numbers';
import { codes, latin } from './latin';
import { expressions, operators } from './mathematics';
import { money, moneyAfter } from './money';
import { namedNumbers } from './named-numbers';
import { numbers } from './numbers';
import { percent } from './percent';
import { phoneNumbers, signedPhoneNumbers } from './phone-numbers';
import { rangeMarks, ranges } from './ranges';
import { ratios } from './ratios';
import { symbols } from './symbols';
import { times } from './times';
import { bareUnits, measures, perSlash } from './units';
import { web } from './web';
import { years } from './years';

/** Chinese readings, the most specific first. Latin words inside Chinese keep the English rules for letters. */
export const chineseRules: RuleSet = {
  digit: [
    ...web,
    ...identityNumbers,
    ...phoneNumbers,
    ...dates,
    ...times,
    ...years,
    ...digitLettered,
    ...percent,
    ...moneyAfter,
    ...fractions,
    ...ratios,
    ...expressions,
    ...measures,
    ...codes,
    ...namedNumbers,
    ...ranges,
    ...numbers,
  ],
  letter: [
    ...web,
    ...bareUnits,
    ...signedNames,
    ...lettered,
    ...money,
    ...latin,
    ...codes,
    ...abbreviations,
    ...initialisms,
  ],
  symbol: [
    ...signedPhoneNumbers,
    ...operators,
    ...money,
    ...percent,
    ...measures,
    ...perSlash,
    ...signFractions,
    ...rangeMarks,
    ...symbols,
  ],
};
