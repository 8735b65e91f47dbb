import { actionOfKey, type PressedKey } from './keys';

const press = (key: string, more: Partial<PressedKey> = {}) =>
  actionOfKey({ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

it('digits choose, with Shift they let hear whatever they would write', () => {
  expect(press('2', { code: 'Digit2' })).toEqual({ does: 'choose', candidate: 1 });
  expect(press('"', { code: 'Digit2', shiftKey: true })).toEqual({ does: 'hear', candidate: 1 });
  expect(press('0')).toBeUndefined();
});

it('letters act, capital or small; Enter takes the guess; the question mark needs Shift on most keyboards', () => {
  expect(['Enter', 'j', 'ArrowUp', 'U', 'e', 'p', 's', 'a', 'w'].map((key) => press(key)?.does)).toEqual([
    'guess',
    'next',
    'previous',
    'undo',
    'type',
    'hear-next',
    'skip',
    'everywhere',
    'workspace',
  ]);
  expect(press('?', { shiftKey: true, code: 'Slash' })?.does).toBe('help');
});

it("leaves the browser's own keys alone", () => {
  expect(press('s', { ctrlKey: true })).toBeUndefined();
  expect(press('1', { metaKey: true })).toBeUndefined();
  expect(press('Tab')).toBeUndefined();
  expect(press('constructor')).toBeUndefined();
});
