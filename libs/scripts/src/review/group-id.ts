import { doubtKinds, notations, type DoubtGroup } from '@voicemill/contracts';
import { InvalidInput } from '@voicemill/platform';
import { z } from 'zod';

/** What makes doubts equal: one decision settles them all. */
export interface DoubtKey extends Pick<DoubtGroup, 'kind' | 'written' | 'notation' | 'before' | 'after'> {
  guess: string;
}

const partsSchema = z.tuple([
  z.enum(doubtKinds),
  z.string().min(1),
  z.enum(notations),
  z.string(),
  z.string(),
  z.string(),
]);

/** The key as one word for addresses and forms. It says everything, so that a decision needs no second look at the script. */
export function groupIdOf({ kind, written, notation, guess, before, after }: DoubtKey): string {
  return Buffer.from(JSON.stringify([kind, written, notation, guess, before, after])).toString('base64url');
}

/** @throws InvalidInput for what `groupIdOf` did not write. */
export function keyOfGroup(id: string): DoubtKey {
  try {
    const parts: unknown = JSON.parse(Buffer.from(id, 'base64url').toString());
    const [kind, written, notation, guess, before, after] = partsSchema.parse(parts);
    return { kind, written, notation, guess, before, after };
  } catch (cause) {
    throw new InvalidInput('There is no such group of doubts.', { remedy: 'Take its id from the review.', cause });
  }
}
