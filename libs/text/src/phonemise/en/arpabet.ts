/** Vowels of CMUdict; a stress digit follows each of them. */
export const vowels = [
  'AA',
  'AE',
  'AH',
  'AO',
  'AW',
  'AY',
  'EH',
  'ER',
  'EY',
  'IH',
  'IY',
  'OW',
  'OY',
  'UH',
  'UW',
] as const;

export const consonants = [
  'B',
  'CH',
  'D',
  'DH',
  'F',
  'G',
  'HH',
  'JH',
  'K',
  'L',
  'M',
  'N',
  'NG',
  'P',
  'R',
  'S',
  'SH',
  'T',
  'TH',
  'V',
  'W',
  'Y',
  'Z',
  'ZH',
] as const;

/** The 54 English symbols of the starter voices: stress 1 stands for primary and secondary, 0 for none. */
export const englishPhones: readonly string[] = [
  ...vowels.flatMap((vowel) => [`${vowel}0`, `${vowel}1`]),
  ...consonants,
];

const codeAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123';
const phoneOfCode = new Map(englishPhones.map((phone, index) => [codeAlphabet.charAt(index), phone]));
const codeOfPhone = new Map(englishPhones.map((phone, index) => [phone, codeAlphabet.charAt(index)]));

/** One character a phone, as the data files hold them. Unknown phones throw: the data script must not write them. */
export function packPhones(phones: readonly string[]): string {
  return phones
    .map((phone) => {
      const code = codeOfPhone.get(phone);
      if (code === undefined) throw new Error(`No English phone is called ${phone}.`);
      return code;
    })
    .join('');
}

/** The phones of a packed string; characters that are no code are left out. */
export function unpackPhones(packed: string): string[] {
  return Array.from(packed, (code) => phoneOfCode.get(code)).filter((phone) => phone !== undefined);
}

/** CMUdict writes three degrees of stress; the starter voices know two. */
export function withTwoStresses(phone: string): string {
  return phone.replace(/2$/, '1');
}

export function isVowelPhone(phone: string): boolean {
  return /\d$/.test(phone);
}
