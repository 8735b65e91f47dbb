/** What a frame can be: silence, noise, the 39 phones of English, the initials and finals (without tones) of Mandarin. */
const english =
  'AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW B CH D DH F G HH JH K L M N NG P R S SH T TH V W Y Z ZH'.split(' ');
const initials = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
const finals =
  'a ai an ang ao e ei en eng er i i0 ir ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ui un uo v van ve vn E En'.split(
    ' ',
  );

export const silence = 0;
export const noise = 1;
/** Written apart, since "E" and "y" would be read as phones of the other language otherwise. */
export const phoneClasses: readonly string[] = [
  'silence',
  'noise',
  'onset',
  ...english.map((phone) => `en:${phone}`),
  ...initials.map((phone) => `zh:${phone}`),
  ...finals.map((phone) => `zh:${phone}`),
];

const classOfName = new Map(phoneClasses.map((name, index) => [name, index]));
const marks = new Set(['PAU', ',', '.', '?', '!', '…', '-', 'SP', 'SP2', 'SP3', '_']);
/** Mandarin syllables without an initial begin with one of these; English vowels carry a stress digit, so they differ. */
const onsets = new Set(['AA', 'EE', 'OO']);

/**
 * The class of a voice's symbol (the starter voices' and GPT-SoVITS' symbols: ARPAbet with stress digits, Mandarin
 * initials and finals with tone digits); undefined for a symbol of another phone set.
 */
export function classOfPhone(symbol: string): number | undefined {
  if (marks.has(symbol)) return silence;
  if (onsets.has(symbol)) return classOfName.get('onset');
  const bare = /\d$/.test(symbol) ? symbol.slice(0, -1) : symbol;
  return classOfName.get(`en:${bare}`) ?? classOfName.get(`zh:${bare}`) ?? undefined;
}

/** Classes from here on are Mandarin. */
export const firstMandarin = phoneClasses.indexOf('zh:b');
const firstFinal = phoneClasses.indexOf('zh:a');
const firstEnglish = phoneClasses.indexOf('en:AA');
const firstConsonant = phoneClasses.indexOf('en:B');

/** Whether a class is a vowel or a final: long and voiced, so that a voice is known by it. */
export function isVowel(own: number): boolean {
  return own >= firstFinal || (own >= firstEnglish && own < firstConsonant);
}
