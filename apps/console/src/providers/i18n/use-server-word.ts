import { useTranslate } from 'react-admin';

/** The key of a word that the server writes: `room tone at the head` is `room-tone-at-the-head`. */
export const wordKey = (word: string) => word.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Short words of the server in the reader's language; one the console does not know yet stays as it is. */
export function useServerWord(group: 'deliveries.figures' | 'jobs.log.kind'): (word: string) => string {
  const translate = useTranslate();
  return (word) => translate(`${group}.${wordKey(word)}`, { _: word });
}
