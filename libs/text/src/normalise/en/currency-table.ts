/** [one, many, hundredth, hundredths] */
export type Currency = readonly [one: string, many: string, cent: string, cents: string];

const dollar = (name: string): Currency => [`${name} dollar`, `${name} dollars`, 'cent', 'cents'];
const rupee: Currency = ['rupee', 'rupees', 'paisa', 'paise'];
const yuan: Currency = ['yuan', 'yuan', 'fen', 'fen'];
const yen: Currency = ['yen', 'yen', 'sen', 'sen'];
const pound: Currency = ['pound', 'pounds', 'penny', 'pence'];
const euro: Currency = ['euro', 'euros', 'cent', 'cents'];
const real: Currency = ['real', 'reais', 'centavo', 'centavos'];

/** Signs before or after an amount. */
export const signs: Readonly<Record<string, Currency>> = {
  $: ['dollar', 'dollars', 'cent', 'cents'],
  US$: dollar('U S'),
  'US $': dollar('U S'),
  'U.S. $': dollar('U S'),
  C$: dollar('Canadian'),
  CA$: dollar('Canadian'),
  A$: dollar('Australian'),
  AU$: dollar('Australian'),
  NZ$: dollar('New Zealand'),
  HK$: dollar('Hong Kong'),
  S$: dollar('Singapore'),
  NT$: dollar('New Taiwan'),
  R$: real,
  '£': pound,
  '€': euro,
  '¥': yen,
  'JP¥': yen,
  'CN¥': yuan,
  '₹': rupee,
  '₩': ['won', 'won', 'jeon', 'jeon'],
  '₽': ['ruble', 'rubles', 'kopeck', 'kopecks'],
  '₺': ['lira', 'lira', 'kurus', 'kurus'],
  '₫': ['dong', 'dong', 'hao', 'hao'],
  '฿': ['baht', 'baht', 'satang', 'satang'],
  '₪': ['shekel', 'shekels', 'agora', 'agorot'],
  '₦': ['naira', 'naira', 'kobo', 'kobo'],
  '₱': ['peso', 'pesos', 'centavo', 'centavos'],
  '₴': ['hryvnia', 'hryvnias', 'kopeck', 'kopecks'],
  'Rs.': rupee,
  Rs: rupee,
};

/** ISO 4217 codes and their like, before or after an amount. */
export const codes: Readonly<Record<string, Currency>> = {
  USD: dollar('U S'),
  CAD: dollar('Canadian'),
  AUD: dollar('Australian'),
  NZD: dollar('New Zealand'),
  HKD: dollar('Hong Kong'),
  SGD: dollar('Singapore'),
  EUR: euro,
  GBP: ['British pound', 'British pounds', 'penny', 'pence'],
  JPY: yen,
  CNY: yuan,
  RMB: yuan,
  INR: ['Indian rupee', 'Indian rupees', 'paisa', 'paise'],
  CHF: ['Swiss franc', 'Swiss francs', 'centime', 'centimes'],
  KRW: ['Korean won', 'Korean won', 'jeon', 'jeon'],
  RUB: ['ruble', 'rubles', 'kopeck', 'kopecks'],
  MXN: ['Mexican peso', 'Mexican pesos', 'centavo', 'centavos'],
  BRL: real,
  SEK: ['Swedish krona', 'Swedish kronor', 'ore', 'ore'],
  NOK: ['Norwegian krone', 'Norwegian kroner', 'ore', 'ore'],
  TWD: dollar('New Taiwan'),
  ZAR: ['South African rand', 'South African rand', 'cent', 'cents'],
  THB: ['Thai baht', 'Thai baht', 'satang', 'satang'],
  PLN: ['Polish zloty', 'Polish zlotys', 'grosz', 'groszy'],
  CZK: ['Czech koruna', 'Czech korunas', 'haler', 'halers'],
  HUF: ['Hungarian forint', 'Hungarian forints', 'filler', 'fillers'],
  IDR: ['Indonesian rupiah', 'Indonesian rupiah', 'sen', 'sen'],
  MYR: ['Malaysian ringgit', 'Malaysian ringgit', 'sen', 'sen'],
  VND: ['Vietnamese dong', 'Vietnamese dong', 'hao', 'hao'],
  AED: ['U A E dirham', 'U A E dirhams', 'fils', 'fils'],
  SAR: ['Saudi riyal', 'Saudi riyals', 'halala', 'halalas'],
  ILS: ['Israeli shekel', 'Israeli shekels', 'agora', 'agorot'],
  NGN: ['Nigerian naira', 'Nigerian naira', 'kobo', 'kobo'],
  PKR: ['Pakistani rupee', 'Pakistani rupees', 'paisa', 'paise'],
  EGP: ['Egyptian pound', 'Egyptian pounds', 'piastre', 'piastres'],
  UAH: ['hryvnia', 'hryvnias', 'kopeck', 'kopecks'],
  DKK: ['Danish krone', 'Danish kroner', 'ore', 'ore'],
};

/** Hundredths written with their own sign behind the amount: 50¢, 99p. */
export const smallSigns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  '¢': ['cent', 'cents'],
  p: ['penny', 'pence'],
};
