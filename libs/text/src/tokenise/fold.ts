/**
 * What is folded: full-width forms but for the signs that stay as they are, because Chinese punctuation is not Latin
 * punctuation, and the digits of all scripts in the basic plane (those beyond it would change the length).
 */
const folded = /[\u3000￥]|(?![！，：；？（）［］｛｝～])[\uff01-\uff5e]|(?![0-9])(?=[\0-\uffff])\p{Nd}/gu;

function digitOf(character: string): string {
  // Unicode keeps each script's ten digits together, in order, so the zero is at most nine places back.
  const code = character.charCodeAt(0);
  let back = 0;
  while (back < 9 && /\p{Nd}/u.test(String.fromCharCode(code - back - 1))) back += 1;
  return String(back);
}

function foldOne(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x3000) return ' ';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (character === '￥') return '¥';
  return digitOf(character);
}

/** Full-width letters, digits and signs as plain ones, digits of all scripts as 0-9. The length never changes. */
export function foldWidths(text: string): string {
  return text.replace(folded, foldOne);
}
