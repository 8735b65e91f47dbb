/** Longest heading, in UTF-16 units; a longer line that begins like one is a sentence. */
const headingLimitCharacters = 80;
const chineseHeadingLimit = 36;

const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|' +
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|the (?:first|second|third|fourth|fifth|last)';
const romanNumber = '(?=[ivxlcdm])m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})';
const englishNumbered = new RegExp(
  `^(?:chapter|part|book|volume|section|act|canto|letter) (?:\\d{1,4}|${romanNumber}|${numberWords})(?![\\w'’])(.*)$`,
  'i',
);
const englishAlone =
  /^(?:prologue|epilogue|preface|foreword|introduction|afterword|interlude|postscript|acknowledg(?:e)?ments|appendix(?: [a-z0-9])?)(?:\s*[.:–—-].*)?$/i;

const chineseNumber = '[0-9０-９零〇○一二两三四五六七八九十百千万]{1,9}';
// 章 and 卷 are followed by a title without a blank often enough; 回, 节, 部 and the like begin words as well (第二部电影).
const chineseNumbered = new RegExp(`^第${chineseNumber}(?:[章卷](.*)|[回节節部集篇幕折](?:|[\\s　:：、.．·—－-].*))$`);
const chineseAlone =
  /^(?:序|序章|序言|序幕|自序|前言|引言|引子|楔子|尾声|尾聲|终章|終章|后记|後記|跋|附录|附錄|番外(?:篇)?[零〇一二三四五六七八九十\d]*)(?:[\s　:：、—－-].*)?$/;

const endsSentence = /[.!?…。！？，,；;]["'”’」』]?$/;

function isEnglishHeading(line: string): boolean {
  if (line.length > headingLimitCharacters) return false;
  const rest = englishNumbered.exec(line)?.[1]?.trim();
  // "Chapter 3." ends like a sentence and is none; "Chapter 3 was long." is one.
  if (rest !== undefined) return rest === '' || rest === '.' || !endsSentence.test(rest) || /^[.:–—-]/.test(rest);
  return englishAlone.test(line) && (!endsSentence.test(line) || /^\w+\.$/.test(line));
}

function isChineseHeading(line: string): boolean {
  if (line.length > chineseHeadingLimit) return false;
  if (!chineseNumbered.test(line) && !chineseAlone.test(line)) return false;
  return !endsSentence.test(line) || /[！？!?…]$/.test(line);
}

/**
 * Whether a line of a plain text is the heading of a chapter: `Chapter 1`, `CHAPTER ONE: A Start`, `Part II`, `Prologue`, `第一章 …`,
 * `第三回`, `卷`, `序章`, `楔子`, `尾声`. Lines that only begin like one and go on as a sentence are not.
 */
export function isHeading(line: string): boolean {
  // Most lines of a book are longer, and need no closer look.
  if (line.length > 2 * headingLimitCharacters) return false;
  const bare = line.replace(/[\s　]+/g, ' ').trim();
  return isEnglishHeading(bare) || isChineseHeading(bare);
}
