/**
 * A stretch of the written line with what is said for it. `spoken` is words with blanks between them: a single capital
 * letter is the letter's name, Han characters are read as they stand, anything else is an English word.
 */
export interface SpokenPart {
  start: number;
  end: number;
  spoken: string;
  /** Other ways to read it, where what is written does not settle it (3/4, 1-2, 2024-05): listed for review. */
  alternatives?: readonly string[];
}

/** Whether the stretch took a full stop with it that may also end the sentence: `etc.` may, `Mr.` never does. */
export type FullStop = 'none' | 'perhaps' | 'name';

export interface Reading {
  start: number;
  end: number;
  parts: SpokenPart[];
  fullStop: FullStop;
}

/** Where a rule stands: the folded line (same offsets as the written one) and the place of its match. */
export interface Site {
  text: string;
  start: number;
  end: number;
}

export type RuleResult =
  string | SpokenPart[] | { spoken: string; fullStop?: FullStop; alternatives?: readonly string[] } | null;

export interface Rule {
  /** Sticky and with the flag `u`; it must not be able to run further than a few dozen characters. */
  pattern: RegExp;
  /** null: it is not one of these after all, the next rule may try. */
  read(match: RegExpExecArray, site: Site): RuleResult;
}

/** Rules by the kind of character they begin with, tried in order. */
export interface RuleSet {
  digit: readonly Rule[];
  letter: readonly Rule[];
  symbol: readonly Rule[];
}

export function rule(pattern: RegExp, read: Rule['read']): Rule {
  return { pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[yu]/g, '')}yu`), read };
}

export function applyRules(rules: readonly Rule[], text: string, start: number): Reading | null {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') continue;
    const end = start + match[0].length;
    const result = read(match, { text, start, end });
    if (result === null) continue;
    if (Array.isArray(result)) return { start, end: result.at(-1)?.end ?? end, parts: result, fullStop: 'none' };
    if (typeof result === 'string') return { start, end, parts: [{ start, end, spoken: result }], fullStop: 'none' };
    const { spoken, fullStop = 'none', alternatives } = result;
    return { start, end, parts: [{ start, end, spoken, ...(alternatives && { alternatives }) }], fullStop };
  }
  return null;
}
