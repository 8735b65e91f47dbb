import nlp from 'compromise/two';

/** What a word of the neighbourhood is taken for by the tagger; `other` where it has no opinion. */
export type OpenClass = 'noun' | 'plural' | 'verb' | 'past' | 'gerund' | 'adjective' | 'adverb' | 'number' | 'other';

interface TaggedTerm {
  text: string;
  tags: ReadonlySet<string>;
}

/**
 * Its word list and the shape of words, without its patterns over neighbours: those take three times as long, and what
 * neighbours say is weighed here.
 */
const steps = ['alias', 'machine', 'lexicon', 'preTagger'];

function classOf(tags: ReadonlySet<string>): OpenClass {
  const has = (tag: string) => tags.has(tag);
  if (has('Gerund')) return 'gerund';
  if (has('PastTense') || has('Participle')) return 'past';
  if (has('Verb')) return 'verb';
  if (has('Adverb')) return 'adverb';
  if (has('Value') || has('NumericValue')) return 'number';
  if (has('Plural')) return 'plural';
  if (has('Noun') || has('Singular') || has('ProperNoun')) return 'noun';
  return has('Adjective') ? 'adjective' : 'other';
}

/** Bare words for the tagger: it would divide what is hyphenated or holds marks, and the places would no longer fit. */
function bare(word: string): string {
  const letters = word.replace(/’/g, "'").replace(/[^\p{L}\p{N}']/gu, '');
  return /^[\p{L}\p{N}]/u.test(letters) ? letters : 'x';
}

/** The class of each word of one clause or sentence; all `other` where the tagger divides the words differently. */
export function tagWords(words: readonly string[]): OpenClass[] {
  const tagged = nlp.tokenize(words.map(bare).join(' ')).compute(steps) as unknown as { document: TaggedTerm[][] };
  const terms = (tagged.document[0] ?? []).filter(({ text }) => text !== '');
  if (terms.length !== words.length) return words.map(() => 'other');
  return terms.map(({ tags }) => classOf(tags));
}
