import type { Language } from '@voicemill/contracts';
import { englishRules } from '../normalise/en/rules';
import { chineseRules } from '../normalise/zh/rules';
import type { ForcedSpan } from '../lexicon/forced-spans';
import { applyRules, type Rule, type RuleSet } from '../normalise/reading';
import { blanksAt } from './blanks';
import { compatibilityAt } from './compatibility';
import { foldWidths } from './fold';
import { flowsOn, forcedToken, syllablesByOffset, withSyllables } from './force';
import { markAt } from './punctuation';
import { token, type Token } from './token';
import { everydayWordAt, hanAt, wordAt } from './words';

const ruleSets: Record<Language, RuleSet> = { en: englishRules, zh: chineseRules };

function byRules(rules: readonly Rule[], text: string, start: number): Token[] | null {
  const reading = applyRules(rules, text, start);
  if (reading === null) return null;
  return reading.parts.map((part, at) =>
    token(part.start, part.end, {
      spoken: part.spoken,
      alternatives: part.alternatives ?? [],
      fullStop: at === reading.parts.length - 1 ? reading.fullStop : 'none',
      glued: at > 0,
    }),
  );
}

/** Rows of one sign (===, ***, ####) are decoration: silent, cut into stretches so that a million of them stay cheap. */
const decoration = /([=+#&@~*_%$^|<>°×÷])\1{1,400}/y;

function decorationAt(text: string, start: number): Token | null {
  decoration.lastIndex = start;
  const written = decoration.exec(text)?.[0];
  return written === undefined ? null : token(start, start + written.length);
}

function one<T>(found: T | null): T[] | null {
  return found === null ? null : [found];
}

function tokensAt(text: string, start: number, rules: RuleSet, language: Language): Token[] {
  const character = String.fromCodePoint(text.codePointAt(start)!);
  const silent = token(start, start + character.length);
  if (/[\s\u200b\u2060\ufeff]/.test(character)) return one(blanksAt(text, start)) ?? [silent];
  if (/\d/.test(character)) return byRules(rules.digit, text, start) ?? [silent];
  if (/\p{Script=Han}/u.test(character)) return one(hanAt(text, start)) ?? [silent];
  if (/\p{L}/u.test(character)) {
    return (
      one(everydayWordAt(text, start)) ?? byRules(rules.letter, text, start) ?? one(wordAt(text, start)) ?? [silent]
    );
  }
  return (
    one(decorationAt(text, start)) ??
    byRules(rules.symbol, text, start) ??
    one(markAt(text, start)) ??
    one(compatibilityAt(text, start, language)) ?? [silent]
  );
}

/** Where the next stretch begins that is settled and that tokens from `at` on must not run into. */
function barrierAfter(at: number, spans: readonly ForcedSpan[], from: number): number {
  const span = spans[from];
  return span === undefined || span.start <= at ? Infinity : span.start;
}

/**
 * Divides a line into tokens that cover it exactly; `spans` are stretches whose reading is settled, in order. Linear: every step
 * looks a bounded stretch ahead and always moves on.
 */
export function tokenise(line: string, language: Language, spans: readonly ForcedSpan[] = []): Token[] {
  const text = foldWidths(line);
  const rules = ruleSets[language];
  const flowing = spans.filter((span) => flowsOn(text, span));
  const standing = spans.filter((span) => !flowsOn(text, span));
  const byOffset = syllablesByOffset(text, flowing);
  const tokens: Token[] = [];
  let [nextFlowing, nextStanding] = [0, 0];
  for (let at = 0; at < text.length; at = tokens.at(-1)!.end) {
    while (flowing[nextFlowing] !== undefined && flowing[nextFlowing]!.end <= at) nextFlowing += 1;
    while (standing[nextStanding] !== undefined && standing[nextStanding]!.end <= at) nextStanding += 1;
    if (standing[nextStanding]?.start === at) {
      tokens.push(forcedToken(text, standing[nextStanding]!));
      continue;
    }
    let found = tokensAt(text, at, rules, language);
    const flows = found[0]!.plainHan;
    const barrier = Math.min(
      barrierAfter(at, standing, nextStanding),
      flows ? Infinity : barrierAfter(at, flowing, nextFlowing),
    );
    // What is settled is not for the rules: they see the line up to it.
    if (found.at(-1)!.end > barrier) found = tokensAt(text.slice(0, barrier), at, rules, language);
    for (const one of found) tokens.push(one.plainHan && byOffset.size > 0 ? withSyllables(one, byOffset) : one);
  }
  return tokens;
}
