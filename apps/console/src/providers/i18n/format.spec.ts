import { createFormat, writeBytes, writeClock } from './format';

it('writes the length of a recording, carrying seconds into minutes and hours', () => {
  expect([0, 59_499, 59_500, 3_599_499, 3_599_600].map(writeClock)).toEqual([
    '0:00',
    '0:59',
    '1:00',
    '59:59',
    '1:00:00',
  ]);
  expect(writeClock(-5)).toBe('0:00');
});

it('writes sizes in decimal steps', () => {
  expect(writeBytes(0, 'en')).toBe('0 bytes');
  expect(writeBytes(1_500_000, 'en')).toBe('1.5 MB');
  expect(writeBytes(5e12, 'en')).toBe('5,000 GB');
});

it('writes numbers, shares and dates in the language', () => {
  expect(createFormat('en').number(1234.56, 1)).toBe('1,234.6');
  expect(createFormat('en').percent(0.255)).toBe('26%');
  expect(createFormat('zh').date('2025-03-02T12:00:00Z')).toBe('2025年3月2日');
});
