import { rule, type Rule } from '../reading';
import { textAfter, textBefore } from '../site';
import { oldStates, states } from './abbreviation-table';
import { anyOf } from './any-of';
import { digitByDigit } from './cardinal';

const codes = anyOf(Object.keys(states));
const names = anyOf(Object.values(states));
/** MD, PA and MA behind a name may be a physician, an assistant or a degree: these cities make them states. */
const sureCities =
  /(?:Boston|Cambridge|Salem|Springfield|Worcester|Lowell|Baltimore|Bethesda|Annapolis|Rockville|Spring|Philadelphia|Pittsburgh|Scranton|Erie|Reading|Harrisburg),\s$/;

/** Austin, TX 78701; Portland, OR.; Springfield, Mass. */
export const stateRules: readonly Rule[] = [
  rule(new RegExp(`(${codes})(?![\\p{L}\\d'’&-])`, 'u'), ([, code], site) => {
    const hasZip = /^,?\s\d{5}(?!\d)/.test(textAfter(site, 8));
    const afterCity = /\p{Lu}[\p{L}.'’]+,\s$/u.test(textBefore(site, 24));
    if (!afterCity && !hasZip) return null;
    if (/^(?:MD|PA|MA|DC)$/.test(code!) && !hasZip && code !== 'DC' && !sureCities.test(textBefore(site, 18)))
      return null;
    return states[code!]!;
  }),
  rule(new RegExp(`(${anyOf(Object.keys(oldStates))})\\.(?![\\p{L}\\d])`, 'u'), ([, name], site) =>
    /\p{Lu}[\p{L}.'’]+,\s$/u.test(textBefore(site, 24)) || /^\s(?:state|residents)/.test(textAfter(site, 10))
      ? { spoken: oldStates[name!]!, fullStop: 'perhaps' }
      : null,
  ),
];

/** Five digits, and four more, behind the name or code of a state. */
export const zipCodes: readonly Rule[] = [
  rule(/(\d{5}(?:-\d{4})?)(?![\d,.]\d|\d)/u, ([, digits], site) =>
    new RegExp(`(?:${codes}|${names}|D\\.C\\.),?\\s$`).test(textBefore(site, 18)) ? digitByDigit(digits!) : null,
  ),
  rule(/90210(?!\d)/u, (_, site) =>
    /Beverly Hills,?\s$/.test(textBefore(site, 16)) ? digitByDigit('90210', 'oh') : null,
  ),
];
