import { rule, type Rule, type Site } from '../reading';
import { wordBefore } from '../site';
import { isAdjectival } from './adjectival';
import { amountPattern, magnitudes, rangeDash } from './amount';
import { anyOf } from './any-of';
import { cardinal, decimal, isOne } from './cardinal';
import { codes, signs, smallSigns, type Currency } from './currency-table';
import { perPattern, perWords } from './units';

const sizeNames = Object.keys(magnitudes).flatMap((name) => [
  name,
  name.toUpperCase(),
  name.charAt(0).toUpperCase() + name.slice(1),
]);
const sizes = `(?:\\s?-?(${anyOf(sizeNames)})(?!\\p{L}))?`;
/** A comma before two last digits is a decimal sign, as on the Continent: €3,50. */
const amount =
  '(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,15})?(?:(?:\\.|(?<=€\\s?\\d{1,6}),(?=\\d{2}(?!\\d))|,(?=\\d{2}\\s?(?:€|EUR)))(\\d{1,4}))?';
const sign = `(${anyOf(Object.keys(signs))})`;
const code = `(${anyOf(Object.keys(codes))})`;
const per = `(?:${perPattern})?`;

interface Sum {
  currency: Currency;
  whole: string | undefined;
  fraction: string | undefined;
  size: string | undefined;
}

function say({ currency: [one, many, cent, cents], whole = '0', fraction, size }: Sum, singular: boolean): string {
  const written = fraction === undefined ? whole : `${whole}.${fraction}`;
  if (size !== undefined) return `${decimal(written)} ${magnitudes[size.toLowerCase()]!} ${singular ? one : many}`;
  const main = `${cardinal(whole)} ${isOne(whole) || singular ? one : many}`;
  if (fraction === undefined || /^0+$/.test(fraction)) return main;
  if (fraction.length !== 2) return `${decimal(written)} ${singular ? one : many}`;
  const small = `${cardinal(String(Number(fraction)))} ${isOne(fraction) || singular ? cent : cents}`;
  if (/^0+$/.test(whole)) return small;
  return singular ? `${cardinal(whole)} ${one} ${small}` : `${main} and ${small}`;
}

const yenOrYuan = (mark: string, spoken: string) =>
  mark === '¥' ? { spoken, alternatives: [spoken.replace(/\byen\b/g, 'yuan')] } : spoken;

function single(
  currency: Currency,
  [whole, fraction, size, perUnit]: (string | undefined)[],
  site: Site,
): string | null {
  if (whole === undefined && fraction === undefined) return null;
  const singular =
    perUnit === undefined && (isAdjectival(site) || /^-\p{L}/u.test(site.text.slice(site.end, site.end + 2)));
  const spoken = say({ currency, whole, fraction, size }, singular);
  return perUnit === undefined ? spoken : `${spoken} per ${perWords(perUnit)}`;
}

const minusOf = (minus: string | undefined) => (minus === undefined ? '' : 'minus ');

/** $3.50, US$5, -£2m, $3.5 billion, $10-15 million, $12/hour, EUR 300: the sign or code stands first. */
export const money: readonly Rule[] = [
  // Between $1.5 and $2 billion: both are billions.
  rule(
    new RegExp(
      `${sign}\\s?(${amountPattern})\\s(and|to)\\s\\1\\s?(${amountPattern})\\s(million|billion|trillion)(?!\\p{L})`,
      'u',
    ),
    ([, mark, from, joint, to, size], site) => {
      const currency = signs[mark!];
      if (
        currency === undefined ||
        !/^(?:between|from)$/i.test(wordBefore(site)) ||
        Number(from!.replaceAll(',', '')) >= 1000
      )
        return null;
      return `${decimal(from!)} ${joint!} ${say({ currency, whole: to!.split('.')[0], fraction: to!.split('.')[1], size }, false)}`;
    },
  ),
  rule(
    new RegExp(
      `${sign}\\s?(${amountPattern})${sizes}${rangeDash}(?:\\1\\s?)?(${amountPattern})${sizes}${per}(?!\\d)`,
      'u',
    ),
    ([, mark, from, fromSize, to, toSize, perUnit], site) => {
      const currency = signs[mark!];
      // $3-5pm or a date behind a price is no range of prices.
      if (currency === undefined || /^[-/:]\d/.test(site.text.slice(site.end, site.end + 2))) return null;
      const low = fromSize === undefined ? decimal(from!) : `${decimal(from!)} ${magnitudes[fromSize.toLowerCase()]!}`;
      const [whole, fraction] = to!.split('.');
      const high = say({ currency, whole, fraction, size: toSize }, isAdjectival(site));
      return yenOrYuan(mark!, `${low} to ${high}${perUnit === undefined ? '' : ` per ${perWords(perUnit)}`}`);
    },
  ),
  rule(
    new RegExp(`(-|−)?${sign}\\s?(-|−)?${amount}${sizes}${per}(?!\\d)`, 'u'),
    ([, minus, mark, inner, ...sum], site) => {
      const currency = signs[mark!];
      const spoken = currency === undefined ? null : single(currency, sum, site);
      return spoken === null ? null : yenOrYuan(mark!, minusOf(minus ?? inner) + spoken);
    },
  ),
  rule(new RegExp(`${code}\\s?(-|−)?${amount}${sizes}${per}(?!\\d)`, 'u'), ([, name, minus, ...sum], site) => {
    const spoken = single(codes[name!]!, sum, site);
    return spoken === null ? null : minusOf(minus) + spoken;
  }),
];

/** 100 USD, 20€, 50¢, 99p: the amount stands first. */
export const trailingMoney: readonly Rule[] = [
  rule(
    /(\d{1,2})[Kk](?=[\s-](?:gold|white|yellow|rose|solid|plated)(?!\p{L}))/u,
    ([, number]) => `${cardinal(number!)} karat`,
  ),
  rule(new RegExp(`${amount}${sizes}\\s?${code}(?![\\p{L}\\d])`, 'u'), ([, whole, fraction, size, name], site) =>
    single(codes[name!]!, [whole, fraction, size], site),
  ),
  rule(new RegExp(`${amount}${sizes}\\s?([€£₹₽₩₺₫₪])(?!\\s?\\d)`, 'u'), ([, whole, fraction, size, mark], site) =>
    single(signs[mark!]!, [whole, fraction, size], site),
  ),
  rule(/(?!(?:360|480|720|1080|1440|2160)p)(\d{1,6})\s?(¢|(?<=\d)p(?![\p{L}\d]))/u, ([, whole, mark], site) => {
    const [one, many] = smallSigns[mark!]!;
    return `${cardinal(whole!)} ${isOne(whole!) || isAdjectival(site) ? one : many}`;
  }),
  // 250K followers, 5.2M users, but a 10K and a 4K screen: a bare K or M needs a decimal or a noun in the plural.
  rule(/(\d{1,4}(?:\.\d{1,3})?)\s?([KMB]|k|mn|bn|tn)(?!\p{L}|\.\p{L})/u, ([, number, size], site) => {
    const plural = /^\s(?:\p{Ll}{2,20}[^s\s\P{L}]s|people|men|women|children)(?!\p{L})/u.test(
      site.text.slice(site.end, site.end + 28),
    );
    const certain =
      /\./.test(number!) || plural || size!.length === 2 || number!.length > (size === 'M' || size === 'B' ? 1 : 2);
    return certain ? `${decimal(number!)} ${magnitudes[size!.toLowerCase()]!}` : null;
  }),
];
