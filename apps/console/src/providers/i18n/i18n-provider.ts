import polyglotI18nProvider from 'ra-i18n-polyglot';
import { chineseMessages, englishMessages } from './messages';

export const locales = [
  { locale: 'en', name: 'English' },
  { locale: 'zh', name: '中文' },
];

/** The reader's first language that the console has. A language chosen by hand is kept by react-admin's store. */
export function firstLocale(wanted: readonly string[]): 'en' | 'zh' {
  const known = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'en' || tag === 'zh');
  return known === 'zh' ? 'zh' : 'en';
}

export const createI18nProvider = (wanted: readonly string[]) =>
  polyglotI18nProvider((locale) => (locale === 'zh' ? chineseMessages : englishMessages), firstLocale(wanted), locales);
