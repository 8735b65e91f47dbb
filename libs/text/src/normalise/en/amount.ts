/** A written amount: 1,234.5 or 1234.5. Bounded, so that patterns stay linear. */
export const amountPattern = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d{1,15})(?:\\.\\d{1,12})?';

/** What may stand between the two ends of a range. */
export const rangeDash = '(?:-|\\s?[–~]\\s?|—|\\s-\\s)';

/** Words for large amounts behind a number, and their short forms. */
export const magnitudes: Readonly<Record<string, string>> = {
  k: 'thousand',
  thousand: 'thousand',
  m: 'million',
  mm: 'million',
  mn: 'million',
  mil: 'million',
  million: 'million',
  b: 'billion',
  bn: 'billion',
  billion: 'billion',
  tn: 'trillion',
  trillion: 'trillion',
  lakh: 'lakh',
  crore: 'crore',
};
