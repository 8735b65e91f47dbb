import type { Site } from './reading';

const reach = 24;

/** The word before a place, over blanks only; '' where there is none. Looks back a bounded stretch: rules stay linear. */
export function wordBefore({ text, start }: Site): string {
  return /([\p{L}\p{M}'’.]+)\s*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[1] ?? '';
}

/** The word after a place, over blanks only; '' where there is none. */
export function wordAfter({ text, end }: Site): string {
  return /^\s*([\p{L}\p{M}'’]+)/u.exec(text.slice(end, end + reach))?.[1] ?? '';
}

/** What stands directly before a place, at most `length` characters. */
export function textBefore({ text, start }: Site, length: number): string {
  return text.slice(Math.max(0, start - length), start);
}

/** What stands directly after a place, at most `length` characters. */
export function textAfter({ text, end }: Site, length: number): string {
  return text.slice(end, end + length);
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
