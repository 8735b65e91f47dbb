import { drillsOf } from './drills';
import { faultyOrders, type FaultyOrder } from './faulty-orders';
import { orderOf, speakersOf, utterancesOf, type TakeOrder } from './orders';
import { seededRandom } from './random';
import type { BenchText, TextPart } from './texts';
import type { BenchVoices } from './bench-voices';

/** Each part draws its own numbers, so that one may be made without the others. */
const seeds: Record<TextPart, number> = { train: 1, tune: 2, report: 3 };

/** Every utterance of a part, `times` over, by speakers at speeds and pitches of all kinds. */
export function soundOrders(
  { packages }: BenchVoices,
  texts: readonly BenchText[],
  part: TextPart,
  times: number,
): TakeOrder[] {
  const random = seededRandom(seeds[part]);
  const own = texts.filter((text) => text.part === part);
  return packages.flatMap((voice) => {
    const utterances = utterancesOf(own, voice);
    const all = Array.from({ length: times }, () => utterances).flat();
    return all.map((utterance) => orderOf(utterance, speakersOf(voice), random));
  });
}

/** Drills out of the words of a part, more for the voice with more syllables to know. */
export function drillOrders({ packages }: BenchVoices, texts: readonly BenchText[], part: TextPart): TakeOrder[] {
  const random = seededRandom(seeds[part] + 100);
  const own = texts.filter((text) => text.part === part);
  return packages.flatMap((voice) => {
    const count = voice.manifest.languages.includes('zh') ? 330 : 90;
    return drillsOf(utterancesOf(own, voice), count, random).map((drill) => orderOf(drill, speakersOf(voice), random));
  });
}

/** `each` faulty takes of every kind, made of the sound orders of a part. */
export function faultyOrdersOf(
  { packages }: BenchVoices,
  orders: readonly TakeOrder[],
  part: TextPart,
  each: number,
): FaultyOrder[] {
  const speakers = new Map(packages.map((voice) => [voice.manifest.id, speakersOf(voice)]));
  return faultyOrders(orders, each, (id) => speakers.get(id) ?? [], seededRandom(seeds[part] + 200));
}
