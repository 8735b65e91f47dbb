const two = (value: number): string => `${value}`.padStart(2, '0');

/** `HH:MM:SS` with milliseconds after the given mark; hours go on past 24. */
export function clockTime(ms: number, decimalMark: '.' | ','): string {
  const whole = Math.round(ms);
  const seconds = Math.floor(whole / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${time}${decimalMark}${`${whole % 1000}`.padStart(3, '0')}`;
}
