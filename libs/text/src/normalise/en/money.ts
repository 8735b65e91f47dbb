import { rule, type Rule } from '../reading';
import { cardinal, decimal, isOne } from './cardinal';

/** [one, many, hundredth, hundredths] */
const currencies: Readonly<Record<string, readonly [string, string, string, string]>> = {
  $: ['dollar', 'dollars', 'cent', 'cents'],
  '£': ['pound', 'pounds', 'penny', 'pence'],
  '€': ['euro', 'euros', 'cent', 'cents'],
  '¥': ['yuan', 'yuan', 'fen', 'fen'],
  '₹': ['rupee', 'rupees', 'paisa', 'paise'],
  '₩': ['won', 'won', 'jeon', 'jeon'],
  '₽': ['ruble', 'rubles', 'kopeck', 'kopecks'],
};

const magnitudes: Readonly<Record<string, string>> = {
  k: 'thousand',
  thousand: 'thousand',
  m: 'million',
  mn: 'million',
  million: 'million',
  b: 'billion',
  bn: 'billion',
  billion: 'billion',
  tn: 'trillion',
  trillion: 'trillion',
};

function amount(sign: string, whole: string, fraction: string | undefined): string {
  const [one, many, cent, cents] = currencies[sign]!;
  const main = `${cardinal(whole)} ${isOne(whole) ? one : many}`;
  if (fraction === undefined || /^0+$/.test(fraction)) return main;
  if (fraction.length !== 2) return `${decimal(`${whole}.${fraction}`)} ${many}`;
  const small = `${cardinal(String(Number(fraction)))} ${isOne(fraction) ? cent : cents}`;
  return /^0+$/.test(whole) ? small : `${main} and ${small}`;
}

/** $3.50, US$5, £2m, $3.5 billion, €1,200. */
export const money: readonly Rule[] = [
  rule(
    /(-|−)?(?:US|A|C|NZ|HK)?([$£€¥₹₩₽])\s?(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,4}))?(?:\s?(thousand|million|billion|trillion|bn|mn|tn|k|m|b)(?!\p{L}))?(?!\d)/iu,
    ([, minus, sign, whole, fraction, size]) => {
      const head = minus === undefined ? '' : 'minus ';
      if (size === undefined) return head + amount(sign!, whole!, fraction);
      const number = decimal(fraction === undefined ? whole! : `${whole!}.${fraction}`);
      return `${head}${number} ${magnitudes[size.toLowerCase()]!} ${currencies[sign!]![1]}`;
    },
  ),
];
