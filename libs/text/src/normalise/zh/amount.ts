import { counted, decimal } from './cardinal';
import { isCountedBy } from './measure-words';

/** Digits with an optional fraction, thousands apart or not: 12, 1,234.5. Bounded, so that no match runs far. */
export const amountPattern = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,16})(?:\\.\\d{1,12})?';

/** Marks that stand for 到 between two numbers. */
export const rangeMark = '[-–—~～]';

/** An amount before the text `after`: 2 is 两 where that counts things (2个, 2万), 二 in orders and names (2月, 2楼). */
export function sayAmount(written: string, after: string, before = ''): string {
  return isCountedBy(after, before) ? counted(written) : decimal(written);
}
