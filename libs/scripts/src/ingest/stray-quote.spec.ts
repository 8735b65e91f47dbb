import { findStrayQuote } from './stray-quote';

describe('findStrayQuote', () => {
  it.each([
    [['"abc"def'], '"abc"def', 0],
    [['1', '"Hello," she said.'], '1,"Hello," she said.\r\n', 1],
    [['2', '"Hello.\n3,"Goodbye."'], '2,"Hello.\n3,"Goodbye."\n', 1],
    [['"a" ', 'b'], '"a" ,b', 0],
    [['1', '""'], '1,""""""', undefined],
    [['"quoted" words', '"'], '"""quoted"" words",""""', undefined],
    [['"', '"x" y'], ' """","x" y', 1],
    [['5" disk', '"'], '5" disk,""""', undefined],
  ] as const)('in %j it is cell %s', (cells, raw, expected) => {
    expect(findStrayQuote([...cells], raw, ',')).toBe(expected);
  });
});
