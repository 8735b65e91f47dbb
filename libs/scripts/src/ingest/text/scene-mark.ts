/** Longest line that may be one, blanks included. */
const markLimitCharacters = 160;
const rule = /^(?:[-_=—–─━~～]{3,})$/u;
const ornament = /^[*＊#＃•·●○◆◇■□★☆※⁂✻✽❦§+×✦]{1,12}$/u;

/** Whether a line stands for a change of scene: `* * *`, `---`, `◆◆◆`, `⁂`; nothing of it is spoken. */
export function isSceneMark(line: string): boolean {
  if (line.length > markLimitCharacters) return false;
  const bare = line.replace(/[\s　]+/g, '');
  return rule.test(bare) || ornament.test(bare);
}
