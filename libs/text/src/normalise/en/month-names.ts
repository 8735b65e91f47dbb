import { anyOf } from './any-of';

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const monthPattern =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|january|february|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)';

/** `Sept.` -> September; what is no month stays as it is. */
export const monthName = (written: string): string =>
  months.find((month) => month.slice(0, 3).toLowerCase() === written.slice(0, 3).toLowerCase()) ?? written;

const days: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Tues: 'Tuesday',
  Wed: 'Wednesday',
  Weds: 'Wednesday',
  Thu: 'Thursday',
  Thur: 'Thursday',
  Thurs: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};

export const shortDayPattern = anyOf(Object.keys(days));

export const dayName = (written: string): string => days[written.replace('.', '')] ?? written;

export const isDay = (day: string): boolean => Number(day) >= 1 && Number(day) <= 31;

export const isMonth = (month: string): boolean => Number(month) >= 1 && Number(month) <= 12;
