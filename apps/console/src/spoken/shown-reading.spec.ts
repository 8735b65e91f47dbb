import { shownReading } from './shown-reading';

it.each([
  ['yin2 hang2', 'yín háng'],
  ['lu:4', 'lǜ'],
  ['nu:e4 dai4', 'nüè dài'],
  ['gui4 liu2 shui3', 'guì liú shuǐ'],
  ['dou1 guo4 xiong2', 'dōu guò xióng'],
  ['ma5 de5 r5', 'ma de r'],
  ['R EH1 D', 'R EH1 D'],
  ['', ''],
])('%s is shown as %s', (reading, shown) => expect(shownReading(reading)).toBe(shown));
