/** What a rule may look at around one character: the phrase before and after it, the classes of the words next to its own. */
export interface Context {
  before: string;
  after: string;
  /** Class of the word before, `^` at the beginning of the phrase. */
  tagBefore: string;
  /** Class of the word after, `$` at the end. */
  tagAfter: string;
  /** Whether the character is a word of its own. */
  alone: boolean;
}

export interface Rule {
  reading: string;
  /** Whether it also speaks about the character inside longer words of the dictionary. */
  insideWords: boolean;
  certain: boolean;
  holds(context: Context): boolean;
}

/** How far a rule can see, in UTF-16 units to each side; this keeps the work linear. */
export const sight = 12;

const digits = '[一二两三四五六七八九十百千万亿几数半多零〇每]';
const people = '(?:我|你|您|他|她|它|咱|谁|自己|大家|人家|别人|孩子|们)';

const titles = '(?:先生|女士|小姐|教授|老师|老板|医生|师傅|同学|经理|主任|局长|总|太太|大爷|大妈|大叔|阿姨|某|氏|姓)';

/** Inside a character class only the list of digits can stand, without its own brackets. */
function expand(pattern: string): string {
  const classes = pattern.replace(/\[[^\]]*N[^\]]*\]/gu, (list) => list.replace('N', digits.slice(1, -1)));
  return classes.replace(/N/g, digits).replace(/P/g, people).replace(/T/g, titles);
}

function conditionOf(text: string): (context: Context) => boolean {
  const [, where, given] = /^(<<|>>|<#|>#|<|>)(.+)$/.exec(text)!;
  if (where === '<#') return ({ tagBefore }) => given!.includes(tagBefore);
  if (where === '>#') return ({ tagAfter }) => given!.includes(tagAfter);
  const pattern = expand(given!);
  if (where === '<') {
    const ending = new RegExp(`(?:${pattern})$`, 'u');
    return ({ before }) => ending.test(before);
  }
  if (where === '>') {
    const beginning = new RegExp(`^(?:${pattern})`, 'u');
    return ({ after }) => beginning.test(after);
  }
  const anywhere = new RegExp(pattern, 'u');
  return where === '<<' ? ({ before }) => anywhere.test(before) : ({ after }) => anywhere.test(after);
}

/**
 * One line a rule: `character reading condition...`; the first whose conditions all hold decides. Conditions: `<` and `>` what
 * stands directly before and after, `<<` and `>>` what stands within sight, `<#` and `>#` classes of the words next to it.
 * `!` after the reading: also inside longer words. `?`: a guess. In patterns N is a numeral, P a person, T a
 * title after a surname.
 */
export function parseRules(text: string): [string, Rule][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [characters, reading, ...conditions] = line.trim().split(/\s+/);
      const [, spelt, flags] = /^([a-z:]+\d)([!?]*)$/.exec(reading!)!;
      const checks = conditions.map(conditionOf);
      return [
        characters!,
        {
          reading: spelt!,
          insideWords: flags!.includes('!'),
          certain: !flags!.includes('?'),
          holds: (context) => checks.every((check) => check(context)),
        },
      ];
    });
}
