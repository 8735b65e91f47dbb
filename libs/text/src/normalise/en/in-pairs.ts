import { cardinal, digitByDigit } from './cardinal';

function tail(pair: string): string {
  if (pair === '00') return 'hundred';
  return pair.startsWith('0') ? `oh ${cardinal(pair.slice(1))}` : cardinal(pair);
}

/**
 * Numbers that name a room, a house, a road or a flight, the way Americans say them: 101 -> one oh one, 370 -> three
 * seventy, 1204 -> twelve oh four, 2000 -> two thousand; from five digits on digit by digit.
 */
export function inPairs(digits: string): string {
  if (/^0/.test(digits) || digits.length > 4) return digitByDigit(digits);
  if (digits.length < 3 || /^\d000$/.test(digits)) return cardinal(digits);
  return `${cardinal(digits.slice(0, -2))} ${tail(digits.slice(-2))}`;
}
