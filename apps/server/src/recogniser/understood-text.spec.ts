import { understoodText } from './understood-text';

it.each<[string, string | null]>([
  ['the band returned\n', 'the band returned'],
  ['one line\r\n\r\n another \n', 'one line another'],
  ['{"b":0.0,"d":1.2,"p":1.0,"t":"go forward","w":[]}\n', 'go forward'],
  ['{"text": "今天"}\n{"text":"天气"}', '今天 天气'],
  ['{"b":0}\n', null],
  ['{not json', '{not json'],
  [' \n', null],
  ['', null],
])('%j says %j', (output, text) => {
  expect(understoodText(output)).toBe(text);
});
