/** The language tag to mark a user's text with, so that it gets its own letters and marks on a page of another language. */
export const writtenIn = (text: string): 'zh-CN' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');
