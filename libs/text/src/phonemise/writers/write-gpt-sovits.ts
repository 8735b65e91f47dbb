import type { Language } from '@voicemill/contracts';
import type { NeutralMark, NeutralSequence, NeutralWord } from '../neutral';
import { gptSovitsIds } from './gpt-sovits-symbols';

/** A stretch of one language, which the model's features are made for together. */
export interface GptSovitsStretch {
  language: Language;
  /** Chinese: the characters that the BERT rows belong to, one for each number of word2ph. English: the words. */
  text: string;
  phones: string[];
  /** Same length as phones; the same ids in versions 1 and 2. */
  ids: number[];
  /**
   * Phones for each character of `text`: 2 for a Han character, 1 for a mark. null for English, whose features are rows
   * of zeros, one a phone.
   */
  word2ph: number[] | null;
}

const unknown = 'UNK';
/** English of fewer phones than this begins with a comma: the model swallows shorter ones. */
const fewestEnglishPhones = 4;

function add(stretch: GptSovitsStretch, phones: readonly string[]): void {
  const known = phones.map((phone) => (gptSovitsIds.has(phone) ? phone : unknown));
  stretch.phones.push(...known);
  stretch.ids.push(...known.map((phone) => gptSovitsIds.get(phone)!));
}

function addWord(stretch: GptSovitsStretch, word: NeutralWord): void {
  if (stretch.word2ph === null) {
    stretch.text += stretch.text === '' || /-$/.test(stretch.text) ? word.text : ` ${word.text}`;
    for (const { phones } of word.syllables) add(stretch, phones);
    return;
  }
  for (const { written, phones } of word.syllables) {
    stretch.text += written;
    stretch.word2ph.push(phones.length);
    add(stretch, phones);
  }
}

function addMark(stretch: GptSovitsStretch, { mark }: NeutralMark): void {
  stretch.text += mark;
  stretch.word2ph?.push(1);
  add(stretch, [mark]);
}

/** How many phones were put before the stretch's own. */
function lead({ language, phones }: GptSovitsStretch): number {
  return language === 'en' && phones.length < fewestEnglishPhones ? 1 : 0;
}

function finish(stretch: GptSovitsStretch): GptSovitsStretch {
  if (lead(stretch) === 0) return stretch;
  return {
    ...stretch,
    text: `,${stretch.text}`,
    phones: [',', ...stretch.phones],
    ids: [gptSovitsIds.get(',')!, ...stretch.ids],
  };
}

/** A neutral sequence as GPT-SoVITS reads it. */
export interface GptSovitsText {
  /** Cut where the language changes; marks stay with what is before them. */
  stretches: GptSovitsStretch[];
  /** By item of the sequence, its phones [from, to) among those of all stretches joined. */
  ranges: (readonly [from: number, to: number])[];
}

/** The ranges as the finished stretches have them, from those inside each stretch. */
function joinRanges(
  stretches: readonly GptSovitsStretch[],
  inside: readonly (readonly [stretch: number, from: number, to: number])[],
): GptSovitsText['ranges'] {
  const bases: number[] = [];
  let used = 0;
  for (const stretch of stretches) {
    bases.push(used + lead(stretch));
    used += lead(stretch) + stretch.phones.length;
  }
  return inside.map(([stretch, from, to]) => [bases[stretch]! + from, bases[stretch]! + to]);
}

/**
 * Writes a neutral sequence in the symbols of GPT-SoVITS.
 *
 * @throws RangeError for a Han character that has not two phones, whose features would shift against the phones
 */
export function writeGptSovits(sequence: NeutralSequence): GptSovitsText {
  const stretches: GptSovitsStretch[] = [];
  const inside: [number, number, number][] = [];
  const first = sequence.find((item): item is NeutralWord => item.kind === 'word')?.language ?? 'en';
  for (const item of sequence) {
    const language: Language = item.kind === 'word' ? item.language : (stretches.at(-1)?.language ?? first);
    if (stretches.at(-1)?.language !== language)
      stretches.push({ language, text: '', phones: [], ids: [], word2ph: language === 'zh' ? [] : null });
    const stretch = stretches.at(-1)!;
    const from = stretch.phones.length;
    if (item.kind === 'mark') addMark(stretch, item);
    else {
      const odd = language === 'zh' && item.syllables.find(({ phones }) => phones.length !== 2);
      if (odd)
        throw new RangeError(`${odd.written} has ${odd.phones.length} phones; an initial and a final are needed.`);
      addWord(stretch, item);
    }
    inside.push([stretches.length - 1, from, stretch.phones.length]);
  }
  return { stretches: stretches.map(finish), ranges: joinRanges(stretches, inside) };
}
