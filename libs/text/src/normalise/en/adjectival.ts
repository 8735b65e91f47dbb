import type { Site } from '../reading';
import { wordAfter } from '../site';
import { wordOf } from './any-of';

/** Words after an amount that are no noun which it could describe. */
const noNoun = wordOf(`
  a an the this that these those and or but nor so if as than because while when where which who whom whose
  about above across after against ago ahead along among apart around at away back before behind below beneath beside
  between beyond by down during each early every extra farther for from further here in inside into it he she they we you
  later less long longer more near next now of off on onto only out outside over past per plus
  short since still then there through throughout till to today together tomorrow tonight too toward towards under until up
  upon was were is are be been being has have had will would can could may might should shall must do does did not
  versus via with within without worth yesterday yet all also again always ever just never often soon went came fell rose
  made got gave took left lost saved spent paid owed earned raised i
`);
const money = wordOf('bill bills note notes coin coins');

/**
 * Whether an amount with its unit stands before the noun that it describes, where the unit is singular: a 10 km race, the
 * $100 million ship, two $20 bills. Looks back over at most two adjectives (`a massive $3bn deal`).
 */
export function isAdjectival(site: Site): boolean {
  const after = wordAfter(site);
  if (!/^\p{L}{3,}$/u.test(after) || !/^\s/.test(site.text.slice(site.end, site.end + 1))) return false;
  if (money.test(after)) return true;
  if (!/^\p{Ll}/u.test(after) || noNoun.test(after)) return false;
  const before = site.text.slice(Math.max(0, site.start - 40), site.start);
  if (/(?:^|[^\p{L}])(?:an?|another)\s(?:\d{1,4}-\p{Ll}{3,8},?\s)?(?:\p{Ll}{3,},?\s){0,2}[-−]?$/iu.test(before))
    return true;
  const determined =
    /(?:^|[^\p{L}])(?:the|this|that|his|her|their|my|our|your|its|(?!(?:he|she|it|who|what|that|there|here)['’])\p{L}{2,20}['’]s)\s[-−]?$/iu.test(
      before,
    );
  return determined && !/ed$/.test(after);
}
