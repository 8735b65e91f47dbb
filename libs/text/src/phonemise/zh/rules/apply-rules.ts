import { parseRules, type Context, type Rule } from './context';
import { ruleTexts } from './rule-texts';

let byCharacter: Map<string, Rule[]> | undefined;

function openRules(): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const [character, rule] of ruleTexts.flatMap(parseRules)) {
    rules.set(character, [...(rules.get(character) ?? []), rule]);
  }
  return rules;
}

const opened = () => (byCharacter ??= openRules());

/** The rule that decides a character in its place; undefined where none does. */
export function ruleFor(character: string, context: () => Context): Rule | undefined {
  const rules = opened().get(character);
  if (rules === undefined) return undefined;
  const seen = context();
  return rules.find((rule) => (seen.alone || rule.insideWords) && rule.holds(seen));
}

/** Readings that rules give to a character. */
export const readingsByRules = (character: string): readonly string[] =>
  (opened().get(character) ?? []).map(({ reading }) => reading);
