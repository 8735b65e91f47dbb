import { signedNames } from '../codes';
import type { RuleSet } from '../reading';
import { abbreviations } from './abbreviations';
import { chemistry } from './chemistry';
import { codes } from './codes';
import { rangeDashes } from './dashes';
import { digitDates } from './digit-dates';
import { fractions, signFractions } from './fractions';
import { initialisms } from './initialisms';
import { letterDates } from './letter-dates';
import { digitMathematics, letterMathematics, mathematicalSigns } from './mathematics';
import { measures } from './measures';
import { money, trailingMoney } from './money';
import { letterVersions, namedNumbers, versions } from './named-numbers';
import { numbers, ordinalsAndDecades, ranges } from './numbers';
import { romanNumerals } from './roman';
import { scripture, scriptureBooks } from './scripture';
import { networkAddresses, social } from './social';
import { stateRules, zipCodes } from './states';
import { symbols } from './symbols';
import { digitStrings, internationalNumbers, phoneNumbers } from './telephones';
import { times } from './times';
import { web } from './web';

/** English readings, the most specific first: what a date or a price has matched never reaches the plain numbers. */
export const englishRules: RuleSet = {
  digit: [
    ...networkAddresses,
    ...web,
    ...digitStrings,
    ...zipCodes,
    ...digitDates,
    ...phoneNumbers,
    ...scripture,
    ...times,
    ...versions,
    ...namedNumbers,
    ...measures,
    ...fractions,
    ...trailingMoney,
    ...digitMathematics,
    ...ordinalsAndDecades,
    codes,
    ...ranges,
    ...numbers,
  ],
  letter: [
    ...web,
    ...signedNames,
    ...money,
    ...letterDates,
    ...stateRules,
    ...romanNumerals,
    ...scriptureBooks,
    ...abbreviations,
    ...letterVersions,
    ...letterMathematics,
    ...chemistry,
    codes,
    ...initialisms,
  ],
  symbol: [
    ...money,
    ...internationalNumbers,
    ...signFractions,
    ...social,
    ...rangeDashes,
    ...mathematicalSigns,
    ...symbols,
  ],
};
