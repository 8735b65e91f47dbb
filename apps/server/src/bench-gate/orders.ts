import type { SpeakerWeight, SynthesisItem, VoicePackage } from '@voicemill/speech';
import { defaultSliceLimits, prepareLine } from '@voicemill/text';
import type { Language } from '@voicemill/contracts';
import { between, pick } from './random';
import type { BenchText, TextPart } from './texts';

/** Phones of a text that a voice is to say, with the ranges of its words among them. */
export interface Utterance {
  text: string;
  language: Language;
  part: TextPart;
  voiceId: string;
  phones: string[];
  words: { text: string; from: number; to: number }[];
}

/** An utterance with everything that decides its samples. */
export interface TakeOrder extends Utterance {
  item: SynthesisItem;
}

/** What each slice of a text says in the symbols of a voice; texts in a language that the voice lacks say nothing. */
export function utterancesOf(texts: readonly BenchText[], { manifest }: VoicePackage): Utterance[] {
  const symbols = new Set(manifest.symbols);
  return texts
    .filter(({ language }) => manifest.languages.includes(language))
    .flatMap(({ text, language, part }) => {
      const { slices } = prepareLine(text, { language, symbols, limits: defaultSliceLimits[language] });
      return slices
        .filter(({ phones }) => phones.length >= manifest.minPhones && phones.length <= manifest.maxPhones)
        .map(({ text: slice, phones, words }) => ({
          text: slice,
          language,
          part,
          voiceId: manifest.id,
          phones,
          words: words.map((word) => ({ text: word.text, from: word.phoneFrom, to: word.phoneTo })),
        }));
    });
}

/** Every speaker of a voice alone. */
export function speakersOf({ manifest }: VoicePackage): SpeakerWeight[][] {
  return Object.keys(manifest.speakers)
    .sort()
    .map((speaker) => [{ speaker, weight: 1 }]);
}

/**
 * An utterance in some speaker at some speed, pitch and seed: half of them as most jobs ask for (speed 1, no shift),
 * the others from all over what readers use.
 */
export function orderOf(utterance: Utterance, speakers: readonly SpeakerWeight[][], random: () => number): TakeOrder {
  const mix = pick(speakers, random);
  const usual = random() < 0.5;
  const speed = usual ? 1 : between(0.75, 1.4, random);
  const pitchSemitones = usual ? 0 : between(-4, 4, random);
  const noiseScale = random() < 0.5 ? 0.5 : between(0.2, 0.8, random);
  const seed = Math.floor(random() * 2 ** 32);
  return { ...utterance, item: { phones: utterance.phones, mix, speed, pitchSemitones, noiseScale, seed } };
}
