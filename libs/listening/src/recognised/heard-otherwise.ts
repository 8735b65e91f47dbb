import { alignHeard, type HeardStep } from './align-heard';
import { languageOfPhones, languageOfSound, soundsOf } from './sounds-of';

/** A stretch of phones [phoneFrom, phoneTo) that a recogniser heard otherwise. */
export interface HeardOtherwise {
  phoneFrom: number;
  phoneTo: number;
  /** Times the tolerance. */
  score: number;
}

/** What a recogniser's words say about a take. */
export interface Comparison {
  stretches: HeardOtherwise[];
  /** Of the whole alignment, over `sounds` that were asked for: the phone error rate, with near misses counted as parts. */
  cost: number;
  sounds: number;
}

/** A stretch goes on while its sounds cost more than this on average: words between two faults are not swallowed. */
const allowance = 0.3;

/**
 * Holds the phones of what a recogniser understood against those asked for. Both are written in the same symbols, so
 * homophones are equal; stresses and tones do not count, and sounds of a language other than the take's may be anything:
 * recognisers of one language write foreign words as they please.
 *
 * A stretch counts when its costs less 0.3 for each of its sounds come to more than the tolerance. A missing or added word of
 * three firm sounds comes to 2.1.
 *
 * @returns null where nothing can be compared: phones of an unknown set, or none.
 */
export function heardOtherwise(
  asked: readonly string[],
  heard: readonly string[],
  tolerance: number,
): Comparison | null {
  const language = languageOfPhones(asked);
  const [wanted, understood] = [soundsOf(asked), soundsOf(heard)];
  if (!language || !wanted || !understood) return null;
  const steps = alignHeard(
    wanted.classes,
    understood.classes,
    (place) => languageOfSound(wanted.classes[place]!) !== language,
  );
  const stretches = worstStretches(steps, tolerance).map(({ from, to, weight }) => {
    const { first, last } = soundsTouched(steps.slice(from, to), wanted.classes.length);
    return { phoneFrom: wanted.places[first]!, phoneTo: wanted.places[last]! + 1, score: weight / tolerance };
  });
  return { stretches, cost: steps.reduce((sum, { cost }) => sum + cost, 0), sounds: wanted.classes.length };
}

interface Stretch {
  from: number;
  to: number;
  weight: number;
}

/** Disjoint stretches above the tolerance in order: each runs from where the sum last was 0 to where it was highest. */
function worstStretches(steps: readonly HeardStep[], tolerance: number): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  let sum = 0;
  let best: Stretch | null = null;
  const close = (): void => {
    if (best && best.weight > tolerance) found.push(best);
    best = null;
  };
  for (const [at, { cost }] of steps.entries()) {
    if (sum === 0) from = at;
    sum += cost - allowance;
    if (sum > (best?.weight ?? 0)) best = { from, to: at + 1, weight: sum };
    // Back at nothing, or so far below the best that what follows is a fault of its own.
    if (sum <= 0 || (best && best.weight > tolerance && sum < best.weight - tolerance)) {
      close();
      sum = 0;
    }
  }
  close();
  return found;
}

/** The sounds that a stretch touches; of a sound that was added, the neighbour before it, so that some word is named. */
function soundsTouched(steps: readonly HeardStep[], count: number): { first: number; last: number } {
  const places = steps.map(({ asked, added }) => (added ? Math.max(0, asked - 1) : asked));
  return { first: Math.min(...places), last: Math.min(count - 1, Math.max(...places)) };
}
