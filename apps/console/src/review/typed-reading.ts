import type { DoubtGroup, Pronunciation } from '@voicemill/contracts';
import { isFault, readPronunciation } from '@voicemill/text';

const short = { py: 'pinyin', say: 'respelling' } as const;

/**
 * What a person typed as a pronunciation: in the notation that it names (`say:red`, `py:háng`, `ipa:rɛd`), else in that of the
 * group's candidates if it is one of those, else as other words. @returns undefined for nothing.
 */
export function typedReading(typed: string, { notation }: Pick<DoubtGroup, 'notation'>): Pronunciation | undefined {
  const named = /^\s*(pinyin|arpabet|ipa|respelling|py|say)\s*[:：](.*)$/i.exec(typed);
  const value = (named?.[2] ?? typed).trim();
  if (value === '') return undefined;
  if (named) {
    const name = (named[1] ?? '').toLowerCase() as keyof typeof short | Pronunciation['notation'];
    return { notation: name === 'py' || name === 'say' ? short[name] : name, value };
  }
  const own = { notation, value };
  return isFault(readPronunciation(own)) ? { notation: 'respelling', value } : own;
}
