import type { SpokenPart } from './reading';

/** One part for each character, so that a long run can be cut anywhere. `say` gives '' for what is silent. */
export function eachCharacter(written: string, start: number, say: (character: string) => string): SpokenPart[] {
  const parts: SpokenPart[] = [];
  let at = start;
  for (const character of written) {
    parts.push({ start: at, end: at + character.length, spoken: say(character) });
    at += character.length;
  }
  return parts;
}
