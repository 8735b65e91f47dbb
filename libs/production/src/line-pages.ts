import type { JobSettings } from '@voicemill/contracts';
import type { LineEntity } from '@voicemill/db';
import type { Doubt, Lexicon } from '@voicemill/text';
import { planLine, type PlannedChunk, type PlannableLine } from './plan-line';
import { prepareFor, type SpokenVoice } from './prepare-for';

export interface LineOfPage {
  line: PlannableLine & Pick<LineEntity, 'text' | 'language' | 'overrides'>;
  /** Index into the page's voices. */
  voice: number;
  /** Nothing follows it in its chapter. */
  lastInChapter: boolean;
}

/** Some lines of a script to be read; plain data, so that another thread can do it. */
export interface LinePage {
  lines: LineOfPage[];
  voices: SpokenVoice[];
  /** Unset: only doubts are wanted. */
  settings?: JobSettings;
  /** Its number names it from page to page, so that it has to be sent once only. */
  lexicon?: { number: number; entries?: Lexicon };
}

/** What came of one line. */
export interface ReadLine {
  chunks: PlannedChunk[];
  /** Readings that are guesses. */
  doubts: Doubt[];
}

/** Scripts that are read at one time by few people, each with its lexicon. */
const lexiconsKept = 4;

/** Reads pages, and keeps the lexicons that it has been given. */
export class PageReader {
  private readonly lexicons = new Map<number, Lexicon>();

  /** By line; undefined: the lexicon is not known here, ask again and send it along. */
  read({ lines, voices, settings, lexicon: named }: LinePage): ReadLine[] | undefined {
    const lexicon = named && this.lexiconOf(named);
    if (named && !lexicon) return undefined;
    return lines.map(({ line, voice: at, lastInChapter }) => {
      const voice = voices[at];
      if (!voice) throw new RangeError(`a page has no voice ${at}`);
      const prepared = prepareFor(voice, line, lexicon);
      const chunks = settings ? planLine({ line, prepared, voice, settings, lastInChapter }) : [];
      return { chunks, doubts: prepared.doubts };
    });
  }

  private lexiconOf({ number, entries }: { number: number; entries?: Lexicon }): Lexicon | undefined {
    const lexicon = entries ?? this.lexicons.get(number);
    if (!lexicon) return undefined;
    // The one used last stands at the end.
    this.lexicons.delete(number);
    this.lexicons.set(number, lexicon);
    for (const oldest of this.lexicons.keys()) {
      if (this.lexicons.size <= lexiconsKept) break;
      this.lexicons.delete(oldest);
    }
    return lexicon;
  }
}
