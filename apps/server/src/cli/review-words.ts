import type { DoubtGroup } from '@voicemill/contracts';

const kinds: Record<DoubtGroup['kind'], string> = {
  polyphone: 'a character with several readings',
  heteronym: 'a word with several readings',
  'unknown-word': 'a word that no dictionary has',
  number: 'a number that can be said in several ways',
};

/** Candidates beyond the ninth have no key of their own; they can be typed. */
export const keyedCandidates = 9;

export const help =
  '1-9 choose   Enter keep the guess   e type another   s skip   p hear   a here / everywhere   w this script / all   q quit';

/** Marks the word: in colour where there is one, by brackets elsewhere. */
function marked({ text, start, end }: DoubtGroup['places'][number], colour: boolean): string {
  const [open, close] = colour ? ['\u001b[1;7m', '\u001b[0m'] : ['[', ']'];
  return `${text.slice(0, start)}${open}${text.slice(start, end)}${close}${text.slice(end)}`;
}

export interface Standing {
  /** How many groups were open when the review began, and how many of them have been dealt with. */
  done: number;
  of: number;
  everywhere: boolean;
  workspace: boolean;
}

/** What a person has to see to decide about a group. */
export function describeGroup(group: DoubtGroup, standing: Standing, colour: boolean): string {
  const { written, kind, count, notation, candidates } = group;
  const places = count === 1 ? '1 place' : `${count} places`;
  const scope = `${standing.everywhere ? 'everywhere' : 'between these neighbours'}, ${standing.workspace ? 'in all scripts' : 'in this script'}`;
  return [
    `${standing.done + 1}/${standing.of}  ${written}: ${kinds[kind]}, ${places}`,
    ...group.places.map((place) => `   line ${place.line}: ${marked(place, colour)}`),
    ...candidates
      .slice(0, keyedCandidates)
      .map((candidate, at) => `  ${at + 1}  ${candidate}${at === 0 ? `   (the guess; ${notation})` : ''}`),
    `   decides ${scope}`,
  ].join('\n');
}
