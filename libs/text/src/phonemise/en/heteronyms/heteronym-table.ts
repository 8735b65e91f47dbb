import data from '../../../../data/heteronyms.json';
import { withS } from '../morphology';

/** What a word may be in its sentence; `habit` is the `used` of `used to`. */
export type WordClass = 'noun' | 'verb' | 'past' | 'adjective' | 'adverb' | 'name' | 'habit';

/** One way to read a heteronym. */
export interface HeteronymReading {
  phones: readonly string[];
  /** Classes that take this reading; empty when the class says nothing. */
  classes: readonly WordClass[];
  /** How much likelier than the others it is where nothing else decides. */
  prior: number;
  /** Words that, near by, speak for it; those of four letters or more by their beginning. */
  near: readonly string[];
  /** Words that speak for it when they come directly behind it: a `row` `between` brothers. */
  before: readonly string[];
  /** Words that speak for it when they stand directly before it, two of them joined by a low line: `had_a` `row`. */
  after: readonly string[];
}

interface Entry {
  say: string;
  as?: string;
  prior?: number;
  near?: string;
  before?: string;
  after?: string;
}

const entries = data as Readonly<Record<string, readonly Entry[]>>;
const known = new Map<string, readonly HeteronymReading[] | undefined>();

const wordsOf = (list: string) => list.split(' ').filter((word) => word !== '');

function toReading({ say, as = '', prior = 0, near = '', before = '', after = '' }: Entry): HeteronymReading {
  return {
    phones: say.split(' '),
    classes: wordsOf(as) as WordClass[],
    prior,
    near: wordsOf(near),
    before: wordsOf(before),
    after: wordsOf(after),
  };
}

const ownEntry = (word: string) => (Object.hasOwn(entries, word) ? entries[word]!.map(toReading) : undefined);

/** Forms in -s of words whose noun and verb differ: records, uses, allies. What is neither noun nor verb takes no -s. */
function inflected(word: string): readonly HeteronymReading[] | undefined {
  const possessive = /['’]s?$/.test(word);
  const stem = word.replace(/['’]s?$|s$/, '');
  const readings = [stem, stem.replace(/e$/, ''), stem.replace(/ie$/, 'y')].map(ownEntry).find((found) => found);
  const kept = (readings ?? [])
    .map((reading) => ({
      ...reading,
      classes: reading.classes.filter((name) => name === 'noun' || name === 'name' || (!possessive && name === 'verb')),
      phones: word.endsWith('s') || possessive ? withS(reading.phones) : reading.phones,
    }))
    .filter(({ classes }) => classes.length > 0);
  return kept.length === 0 ? undefined : kept;
}

/** The readings of a word (small letters, straight apostrophe) that is read in several ways; undefined for every other word. */
export function heteronymReadings(word: string): readonly HeteronymReading[] | undefined {
  if (known.has(word)) return known.get(word);
  const readings = ownEntry(word) ?? (/s$|'$/.test(word) && word.length > 3 ? inflected(word) : undefined);
  // Bounded by the table: words outside it are not kept.
  if (readings !== undefined) known.set(word, readings);
  return readings;
}
