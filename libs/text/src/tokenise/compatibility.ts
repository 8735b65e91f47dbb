import type { Language } from '@voicemill/contracts';
import { cardinal as englishCardinal } from '../normalise/en/cardinal';
import { romanValue } from '../normalise/en/roman';
import { cardinal as chineseCardinal } from '../normalise/zh/cardinal';
import { token, type Token } from './token';

/** Circled, superscript, Roman and styled characters (③, Ⅳ, 𝐀, ㎏) by what Unicode says they stand for. */
export function compatibilityAt(text: string, start: number, language: Language): Token | null {
  const character = String.fromCodePoint(text.codePointAt(start)!);
  const plain = character.normalize('NFKC');
  const cardinal = language === 'zh' ? chineseCardinal : englishCardinal;
  const end = start + character.length;
  const value = romanValue(plain);
  if (value > 0 && /\p{Nl}/u.test(character)) return token(start, end, { spoken: cardinal(String(value)) });
  if (/^\D*\d+\D*$/.test(plain)) return token(start, end, { spoken: cardinal(plain) });
  return plain !== character && /^[A-Za-z]+$/.test(plain)
    ? token(start, end, { spoken: plain.length === 1 ? plain.toUpperCase() : plain })
    : null;
}
