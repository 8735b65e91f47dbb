/** A name in the reader's language. */
export const nameIn = (names: { en: string; zh: string }, locale: string) => (locale === 'zh' ? names.zh : names.en);
