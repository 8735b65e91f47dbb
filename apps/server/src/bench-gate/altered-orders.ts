import type { TakeOrder, Utterance } from './orders';
import { between, pick } from './random';

/** Faults that are spoken: the voice is given other phones, another speaker or pitch than were asked for. */
export const alteredKinds = [
  'word dropped',
  'word doubled',
  'word replaced',
  'span dropped',
  'span repeated',
  'reference leaked',
  'wrong speaker',
  'wrong pitch',
] as const;
export type AlteredKind = (typeof alteredKinds)[number];

export interface AlterationContext {
  /** Other utterances of the same voice and language. */
  others: readonly Utterance[];
  speakers: readonly TakeOrder['item']['mix'][];
  random: () => number;
}

type Change = (asked: TakeOrder, context: AlterationContext) => TakeOrder['item'] | null;

/** The item to speak in an asked order's place, or null where the order does not lend itself to this fault. */
export function alteredItem(kind: AlteredKind, asked: TakeOrder, context: AlterationContext): TakeOrder['item'] | null {
  return changes[kind](asked, context);
}

const changes: Record<AlteredKind, Change> = {
  'word dropped': (asked, context) => {
    if (asked.words.length < 3) return null;
    const word = pick(asked.words, context.random);
    return spokenInItsTime(asked, splice(asked.phones, word.from, word.to, []));
  },
  'word doubled': (asked, { random }) => {
    const word = pick(asked.words, random);
    return spokenInItsTime(asked, splice(asked.phones, word.to, word.to, asked.phones.slice(word.from, word.to)));
  },
  'word replaced': (asked, { others, random }) => {
    const word = pick(asked.words, random);
    const own = bare(asked.phones.slice(word.from, word.to));
    const other = pick(others, random);
    const instead = pick(other.words, random);
    const phones = other.phones.slice(instead.from, instead.to);
    if (bare(phones) === own) return null;
    return spokenInItsTime(asked, splice(asked.phones, word.from, word.to, phones));
  },
  'span dropped': (asked, { random }) => {
    if (asked.words.length < 6) return null;
    const first = Math.floor(random() * (asked.words.length - 3));
    return spokenInItsTime(asked, splice(asked.phones, asked.words[first]!.from, asked.words[first + 2]!.to, []));
  },
  'span repeated': (asked, { random }) => {
    if (asked.words.length < 4) return null;
    const first = Math.floor(random() * (asked.words.length - 2));
    const { from } = asked.words[first]!;
    const { to } = asked.words[first + 2]!;
    return spokenInItsTime(asked, splice(asked.phones, to, to, asked.phones.slice(from, to)));
  },
  'reference leaked': (asked, { others, random }) => {
    const other = pick(others, random);
    const words = other.words.slice(0, 1 + Math.floor(random() * 4));
    const leaked = other.phones.slice(words[0]!.from, words[words.length - 1]!.to);
    const [from, to] = [asked.words[0]!.from, asked.words[asked.words.length - 1]!.to];
    const at = random() < 0.5 ? from : to;
    return { ...asked.item, phones: splice(asked.phones, at, at, leaked) };
  },
  'wrong speaker': (asked, { speakers, random }) => {
    const others = speakers.filter((mix) => mix[0]?.speaker !== asked.item.mix[0]?.speaker);
    return others.length === 0 ? null : { ...asked.item, mix: pick(others, random) };
  },
  'wrong pitch': (asked, { random }) => {
    const shift = between(3.5, 6, random) * (random() < 0.5 ? -1 : 1);
    const pitchSemitones = asked.item.pitchSemitones + shift;
    return Math.abs(pitchSemitones) > 6 ? null : { ...asked.item, pitchSemitones };
  },
};

/** Other phones, at a speed that makes them as long as those asked for: the length of the take gives nothing away. */
function spokenInItsTime(asked: TakeOrder, phones: string[]): TakeOrder['item'] | null {
  const speed = (asked.item.speed * phones.length) / asked.phones.length;
  if (speed < 0.5 || speed > 2 || phones.length < 3) return null;
  return { ...asked.item, phones, speed };
}

const splice = (phones: readonly string[], from: number, to: number, put: readonly string[]): string[] => [
  ...phones.slice(0, from),
  ...put,
  ...phones.slice(to),
];

const bare = (phones: readonly string[]): string => phones.map((phone) => phone.replace(/\d$/, '')).join(' ');
