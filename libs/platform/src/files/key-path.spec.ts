import fc from 'fast-check';
import { relative, sep } from 'node:path';
import { InvalidInput } from '../errors/error-kinds';
import { pathOfKey } from './key-path';

describe('pathOfKey', () => {
  it('keeps a plain key below the folder', () => {
    expect(pathOfKey('/store', 'takes/default/ab/第一课 (1).wav')).toBe('/store/takes/default/ab/第一课 (1).wav');
  });

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    'a/',
    './a',
    'a/.hidden',
    'a\\b',
    'a\0b',
    'c:x',
    'x'.repeat(2000),
  ])('refuses %j', (key) => expect(() => pathOfKey('/store', key)).toThrow(InvalidInput));

  it('never leaves the folder, whatever the key', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', '/', '\\', '%2e%2e'), fc.string());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        let path: string;
        try {
          path = pathOfKey('/a/store', parts.join('/'));
        } catch (error) {
          return error instanceof InvalidInput;
        }
        return !relative('/a/store', path).split(sep).includes('..') && path.startsWith('/a/store/');
      }),
    );
  });
});
