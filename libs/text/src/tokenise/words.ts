import { token, type Token } from './token';

const eastAsian = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const letter = `(?:(?![${eastAsian}])\\p{L}\\p{M}{0,4})`;

/** Longer runs of letters are no words; they are read in pieces, so that no token outgrows a slice. */
const word = new RegExp(`${letter}(?:['’]?${letter}){0,31}(?:['’](?=\\s|$))?`, 'uy');
const han = /\p{Script=Han}{1,40}/uy;
/** Letters only: enclosed ones (㈀, ㋐) are signs. */
const kanaOrHangul =
  /(?:(?=\p{L})[\p{Script=Hiragana}\p{Script=Katakana}ーｰ]){1,12}|(?:(?=\p{L})\p{Script=Hangul}){1,8}/uy;

function match(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}

export function hanAt(text: string, start: number): Token | null {
  const written = match(han, text, start);
  return written === undefined ? null : token(start, start + written.length, { spoken: written, plainHan: true });
}

/** A word of letters; a trailing apostrophe belongs to it only after an s (the boys'). Combining marks stay with their letter. */
export function wordAt(text: string, start: number): Token | null {
  const written = match(word, text, start) ?? match(kanaOrHangul, text, start);
  if (written === undefined) return null;
  const bare = /[^sS]['’]$/.test(written) ? written.slice(0, -1) : written;
  const glued = start > 0 && /[\p{L}\p{M}'’]/u.test(text.charAt(start - 1)) && bare.length > 0;
  return token(start, start + bare.length, { spoken: bare, glued });
}

/** Words in small letters that no rule could be about: most of any text, so they skip the rules. */
const everyday = /(?!\p{Script=Greek})\p{Ll}{1,24}(?:['’]\p{Ll}{1,3})?(?=[\s,;!?"”)\]。，！？]|:(?!\/)|$)/uy;

/** Abbreviations, numerals and letters of formulas that people write without a sign of what they are. */
const forRules = new Set(
  "vs v x n y z etc eg ie aka iff mph kph rpm ii iii iv vi vii viii ix xi xii ppt gdp cpi cpu gpu vip pdf kpi ktv ceo cfo cto dna usb int'l nat'l gov't dep't ass'n cont'd january february april june july august september october november december".split(
    ' ',
  ),
);

export function everydayWordAt(text: string, start: number): Token | null {
  const written = match(everyday, text, start);
  return written === undefined || forRules.has(written.replace('’', "'"))
    ? null
    : token(start, start + written.length, { spoken: written });
}
