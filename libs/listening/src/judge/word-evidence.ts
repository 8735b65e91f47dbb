import type { Alignment } from '../align/align-phones';
import { isVowel } from '../hearing/phone-classes';
import type { SoundMeans } from './voice-print';

/** What a frame of a sound take may lose on average, in nats: only what lies above speaks against the take. */
const lossAllowance = 1.2;
/** A sound this many spreads longer or shorter than usual is nothing unusual. */
const lengthAllowance = 1.5;
/** Sounds are said short in passing, but hardly ever long. */
const shortWeight = 3;
const longWeight = 8;
const unknownNats = 150;
/** However odd: nothing is certain. */
const longestEvidence = 200;

/** A stretch of a take that speaks against it: elements and frames [from, to), and how much, in nats. */
export interface Stretch {
  elementFrom: number;
  elementTo: number;
  frameFrom: number;
  frameTo: number;
  nats: number;
}

export interface Piece {
  element: number;
  from: number;
  to: number;
  nats: number;
}

/**
 * The stretches where something else is heard than was asked for, worst first: the largest sums of what each sound and
 * gap loses beyond its allowance (a page test, Page 1954), with the surprise at lengths that no such sound has. Words
 * that are missing show as sounds squeezed into a frame or two, words that were put in as sounds that fit nothing.
 *
 * @param speed as asked for.
 */
export function wordEvidence(alignment: Alignment, means: SoundMeans, speed: number, atLeastNats: number): Stretch[] {
  const pieces = piecesOf(alignment, means, speed);
  const stretches: Stretch[] = [];
  for (;;) {
    const worst = worstStretch(pieces);
    if (!worst || worst.nats < atLeastNats) return stretches;
    const own = pieces.slice(worst.from, worst.to);
    stretches.push({
      elementFrom: own[0]!.element,
      elementTo: own[own.length - 1]!.element + 1,
      frameFrom: own[0]!.from,
      frameTo: own[own.length - 1]!.to,
      nats: worst.nats,
    });
    for (const piece of own) piece.nats = Math.min(0, piece.nats);
  }
}

/** What each sound and gap speaks against the take, in order. */
export function piecesOf({ chain, path, losses }: Alignment, means: SoundMeans, speed: number): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < path.length;) {
    const element = path[from]!;
    let lost = 0;
    let to = from;
    for (; to < path.length && path[to] === element; to += 1) lost += losses[to]!;
    const sound = element % 2 === 0 ? null : chain.sounds[element >> 1]!;
    const usualNats = sound === null ? 0 : usualNatsOf(chain.symbols[element >> 1]!, sound, means);
    pieces.push({ element, from, to, nats: lost + lengthEvidence(sound, to - from, means, speed) - usualNats });
    from = to;
  }
  return pieces;
}

/** What even sound takes lose by a vowel and the consonant before it. Of a vowel that was hardly ever met nothing is known. */
function usualNatsOf(symbol: string, sound: number, { usualNats }: SoundMeans): number {
  if (usualNats === null) return 0;
  return usualNats[symbol] ?? (isVowel(sound) ? unknownNats : 0);
}

/** What the frames of a sound or a gap (null) may lose, below 0, and the surprise at how many they are. */
function lengthEvidence(
  sound: number | null,
  frames: number,
  { lengths, lengthSpreads }: SoundMeans,
  speed: number,
): number {
  if (sound === null) return -lossAllowance * frames;
  const usualFrames = Math.exp(lengths[sound]!) / speed;
  const off = Math.log(frames / usualFrames) / lengthSpreads[sound]!;
  const beyond = Math.max(0, Math.abs(off) - lengthAllowance);
  const weight = off < 0 ? shortWeight : longWeight;
  // A sound that is drawn out must not speak for the take by every frame that fits.
  const allowed = lossAllowance * Math.min(frames, 2 * usualFrames);
  return Math.min(longestEvidence, (weight * beyond * beyond) / 2) - allowed;
}

function worstStretch(pieces: readonly Piece[]): { from: number; to: number; nats: number } | null {
  let worst: { from: number; to: number; nats: number } | null = null;
  let sum = 0;
  let from = 0;
  pieces.forEach(({ nats }, at) => {
    if (sum <= 0) {
      sum = 0;
      from = at;
    }
    sum += nats;
    if (sum > (worst?.nats ?? 0)) worst = { from, to: at + 1, nats: sum };
  });
  return worst;
}
