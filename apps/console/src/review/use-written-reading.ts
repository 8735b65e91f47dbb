import type { Pronunciation } from '@voicemill/contracts';
import { writePronunciation } from '@voicemill/text';
import { useText } from '../providers/i18n/use-text';

/** A pronunciation in one short line: `háng`, `/ɹɛd/`, or other words in quotes. */
export function useWrittenReading(): (reading: Pronunciation) => string {
  const text = useText();
  return (reading) =>
    reading.notation === 'respelling' ? text('review.quoted', { words: reading.value }) : writePronunciation(reading);
}
