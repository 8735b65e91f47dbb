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

/** The 69 phones of CMUdict: each vowel with no stress (0), primary (1) and secondary (2) stress. */
export const arpabetPhones: readonly string[] = [...englishPhones, ...vowels.map((vowel) => `${vowel}2`)];

const codeAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+';
const phoneOfCode = new Map(arpabetPhones.map((phone, index) => [codeAlphabet.charAt(index), phone]));
const codeOfPhone = new Map(arpabetPhones.map((phone, index) => [phone, codeAlphabet.charAt(index)]));

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

const secondary = new Map<string, string>(vowels.map((vowel) => [`${vowel}2`, `${vowel}1`]));

/** CMUdict writes three degrees of stress; the starter voices know two, where 1 stands for both. Other symbols stay. */
export function withTwoStresses(phone: string): string {
  return secondary.get(phone) ?? phone;
}

export function isVowelPhone(phone: string): boolean {
  return /\d$/.test(phone);
}
