import { isSpelt } from './en/initialisms';
import { rule, type Rule, type SpokenPart } from './reading';

function sayLetters(run: string): string {
  return /^\p{Lu}+$/u.test(run) && isSpelt(run)
    ? Array.from(run).join(' ')
    : run.length === 1
      ? run.toUpperCase()
      : run;
}

/** Letters and digits grown together: A4, MP3, B2B, 4K, 3D, G20, H2O, COVID19. Digits by `sayDigits`, a part for each run. */
export function codeRule(sayDigits: (digits: string) => string): Rule {
  return rule(
    /(?:[A-Za-z]{1,12}(?=\d)|\d{1,12}(?=[A-Za-z])){1,8}(?:[A-Za-z]{1,12}|\d{1,12})(?![\p{L}\d])/u,
    (match, { start }) =>
      Array.from(match[0].matchAll(/[A-Za-z]+|\d+/g), (run): SpokenPart => {
        const at = start + run.index;
        return {
          start: at,
          end: at + run[0].length,
          spoken: /\d/.test(run[0]) ? sayDigits(run[0]) : sayLetters(run[0]),
        };
      }),
  );
}

/** Names that end in signs: C++, C#, F#. */
export const signedNames: readonly Rule[] = [
  rule(/([CJ])\+\+/u, ([, letter]) => `${letter!} plus plus`),
  rule(/([CF])#(?![\p{L}\d])/u, ([, letter]) => `${letter!} sharp`),
];
