import { rule, type Rule } from '../reading';
import { decimal } from './cardinal';

const units: Readonly<Record<string, string>> = {
  km: '公里',
  m: '米',
  cm: '厘米',
  mm: '毫米',
  nm: '纳米',
  kg: '公斤',
  g: '克',
  mg: '毫克',
  t: '吨',
  L: '升',
  l: '升',
  ml: '毫升',
  mL: '毫升',
  'km/h': '公里每小时',
  'm/s': '米每秒',
  'km²': '平方公里',
  'm²': '平方米',
  'cm²': '平方厘米',
  'm³': '立方米',
  '㎡': '平方米',
  h: '小时',
  min: '分钟',
  s: '秒',
  ms: '毫秒',
  Hz: '赫兹',
  kHz: '千赫兹',
  MHz: '兆赫兹',
  GHz: '吉赫兹',
  W: '瓦',
  kW: '千瓦',
  kWh: '千瓦时',
  V: '伏',
  A: '安',
  dB: '分贝',
  '°C': '摄氏度',
  '℃': '摄氏度',
  '°F': '华氏度',
  '℉': '华氏度',
  '°': '度',
  kcal: '千卡',
  mph: '英里每小时',
};
const unitPattern = `(${Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join('|')})(?![A-Za-z\\d²³])`;
const number = '[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,12})?';

/** Below zero is 零下 for temperatures, 负 otherwise; 2 is 两 before a unit but 二 before degrees on a scale. */
function amount(written: string, unit: string): string {
  const name = units[unit]!;
  const isTemperature = /氏度$/.test(name);
  if (/^[-−]/.test(written)) return `${isTemperature ? '零下' : '负'}${decimal(written.slice(1))}${name}`;
  return (written === '2' && !isTemperature ? '两' : decimal(written)) + name;
}

export const measures: readonly Rule[] = [
  rule(new RegExp(`(${number})\\s?[-–—~～至到]\\s?(${number})\\s?${unitPattern}`), ([, from, to, unit]) => {
    const start = /^[-−]/.test(from!) ? amount(from!, unit!).replace(units[unit!]!, '') : decimal(from!);
    return `${start}到${amount(to!, unit!)}`;
  }),
  rule(new RegExp(`(${number})\\s?${unitPattern}`), ([, written, unit]) => amount(written!, unit!)),
];
