import {
  copulas,
  determiners,
  finiteAuxiliaries,
  middleAdverbs,
  modals,
  objectPronouns,
  prepositions,
  subjectPronouns,
} from './word-classes';
import type { OpenClass } from './tag-words';

const reach = 12;
const endsSentence = /^[.?!;:…—–()[\]"“”]+$/;
const isMark = (text: string) => /^[^\p{L}\p{N}]+$/u.test(text);

export interface Neighbour {
  /** Small letters, straight apostrophes; `,` for a comma, empty beyond the sentence. */
  word: string;
  written: string;
  tag: OpenClass;
}

const nobody: Neighbour = { word: '', written: '', tag: 'other' };

/** Words with their marks as items of their own, whether they came apart (`lead` `,`) or together (`lead,`). */
function itemsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const [, open = '', middle = '', close = ''] = /^([^\p{L}\p{N}'’]*)(.*?)([^\p{L}\p{N}'’]*)$/u.exec(word) ?? [];
    return [open, middle, close].filter((part) => part !== '');
  });
}

/** What stands around a word, up to a dozen words each side and never beyond its sentence. */
export class Neighbourhood {
  private readonly items: Neighbour[];
  private readonly place: number;
  readonly nearby: readonly string[];

  /**
   * @param at index of the word in `words`, which may hold marks as items or attached to words
   * @param tag the class of each word of a clause; what has none is known by its closed class and its ending only
   */
  constructor(words: readonly string[], at: number, tag: (words: readonly string[]) => readonly OpenClass[]) {
    const before = itemsOf(words.slice(Math.max(0, at - reach), at));
    const after = itemsOf(words.slice(at + 1, at + 1 + reach));
    const [own = ''] = itemsOf([words[at]!]).filter((item) => !isMark(item));
    // What closes the word itself, as in `lead,`, comes first after it.
    const closing = /[^\p{L}\p{N}'’]+$/u.exec(words[at]!)?.[0];
    if (closing !== undefined) after.unshift(closing);
    this.nearby = [...before, ...after].map((item) => item.toLowerCase());
    const from = before.findLastIndex((item) => endsSentence.test(item)) + 1;
    const stop = after.findIndex((item) => endsSentence.test(item));
    const own0 = before.slice(from);
    const all = [...own0, own, ...(stop < 0 ? after : after.slice(0, stop))].map((text) => (isMark(text) ? ',' : text));
    const spoken = all.filter((text) => text !== ',');
    const tags = tag(spoken);
    let next = 0;
    this.items = all.map((written) => ({
      word: written.toLowerCase().replace(/’/g, "'"),
      written,
      tag: written === ',' ? 'other' : tags[next++]!,
    }));
    this.place = own0.length;
    this.mendTags();
    this.opensText = at === 0 || from > 0;
  }

  /** Behind a determiner stands no verb, whatever the tagger thinks of `the shops close`. */
  private mendTags(): void {
    this.items.forEach((item, at) => {
      const before = this.items[at - 1]?.word ?? '';
      if (item.tag !== 'verb' || at === this.place || !determiners.has(before)) return;
      if (/^(?:that|this|which|what|all|these|those|her|some|any|both|such)$/.test(before) && !/[^s]s$/.test(item.word))
        return;
      item.tag = /[^s]s$/.test(item.word) ? 'plural' : 'noun';
    });
  }

  private readonly opensText: boolean;

  at(offset: number): Neighbour {
    return this.items[this.place + offset] ?? nobody;
  }

  word(offset: number): string {
    return this.at(offset).word;
  }

  /** Whether the word opens its sentence, so that its capital says nothing. */
  get opensSentence(): boolean {
    return this.place === 0 && this.opensText;
  }

  isDeterminer(offset: number): boolean {
    return determiners.has(this.word(offset)) || /'s$/.test(this.word(offset)) || /s'$/.test(this.word(offset));
  }

  isPreposition(offset: number): boolean {
    return prepositions.has(this.word(offset));
  }

  isModal(offset: number): boolean {
    return modals.has(this.word(offset));
  }

  isCopula(offset: number): boolean {
    return copulas.has(this.word(offset));
  }

  isAdverb(offset: number): boolean {
    const { word, tag } = this.at(offset);
    return middleAdverbs.has(word) || (tag === 'adverb' && /ly$/.test(word));
  }

  isAuxiliary(offset: number): boolean {
    return finiteAuxiliaries.has(this.word(offset));
  }

  isSubjectPronoun(offset: number): boolean {
    return subjectPronouns.has(this.word(offset));
  }

  isOpenNoun(offset: number): boolean {
    const { tag } = this.at(offset);
    return !this.isClosed(offset) && (tag === 'noun' || tag === 'plural');
  }

  isPlural(offset: number): boolean {
    const { word, tag } = this.at(offset);
    return (
      !this.isClosed(offset) &&
      (tag === 'plural' ||
        (tag !== 'adjective' && /[^su']s$/.test(word) && tag !== 'verb') ||
        word === 'people' ||
        word === 'and')
    );
  }

  isAdjective(offset: number): boolean {
    const { word, tag } = this.at(offset);
    return !this.isClosed(offset) && (tag === 'adjective' || /(?:ous|ful|ive|ical|less|able|ible)$/.test(word));
  }

  /** What can begin an object: after a verb often, after a noun hardly ever. */
  beginsNounPhrase(offset: number): boolean {
    const { word, tag } = this.at(offset);
    return (this.isDeterminer(offset) && word !== 'that') || objectPronouns.has(word) || tag === 'number';
  }

  private isClosed(offset: number): boolean {
    const word = this.word(offset);
    return (
      word === '' ||
      word === ',' ||
      word === 'to' ||
      determiners.has(word) ||
      prepositions.has(word) ||
      modals.has(word) ||
      copulas.has(word) ||
      objectPronouns.has(word) ||
      subjectPronouns.has(word) ||
      middleAdverbs.has(word) ||
      finiteAuxiliaries.has(word)
    );
  }

  /** Offset of the nearest word before that is no middle adverb. */
  get beforeAdverbs(): number {
    let offset = -1;
    while (offset > -4 && this.isAdverb(offset)) offset -= 1;
    return offset;
  }
}
