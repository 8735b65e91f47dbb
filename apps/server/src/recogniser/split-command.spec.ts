import { splitCommand } from './split-command';

it.each<[string, string[]]>([
  ['pocketsphinx single {wav}', ['pocketsphinx', 'single', '{wav}']],
  ['  a\t b ', ['a', 'b']],
  [`"/my programs/ear" --in='{wav} x' ""`, ['/my programs/ear', '--in={wav} x', '']],
  [`say "it's" '"so"'`, ['say', "it's", '"so"']],
  ['a;b | $(c)', ['a;b', '|', '$(c)']],
])('%s', (command, words) => {
  expect(splitCommand(command)).toEqual(words);
});
