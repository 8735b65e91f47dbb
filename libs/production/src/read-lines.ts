import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { setImmediate as nextTick } from 'node:timers/promises';
import type { JobSettings } from '@voicemill/contracts';
import { ThreadPool } from '@voicemill/platform';
import type { Lexicon } from '@voicemill/text';
import { PageReader, type LineOfPage, type LinePage, type ReadLine } from './line-pages';
import type { SpokenVoice } from './prepare-for';

/** A page keeps a thread busy for some 20 ms, and its answer costs this one 1 ms to take in. */
const pageCharacters = 4_000;
/** A script shorter than this is read before a thread would have started. */
const hereCharacters = 2_000;
/** Each thread holds the dictionaries, some 100 MB; more of them would be many for what a person waits for. */
const threads = Math.min(2, availableParallelism());
/** Pages in work or ready at one time: two a thread, and one that is being taken in. */
const pagesAhead = 2 * threads + 1;

const pool = new ThreadPool<LinePage, ReadLine[] | undefined>({
  file: join(__dirname, `line-pages-thread${extname(__filename)}`),
  threads,
});

let lexicons = 0;
const lexiconNumbers = new WeakMap<Lexicon, number>();

function numberOf(lexicon: Lexicon): number {
  const number = lexiconNumbers.get(lexicon) ?? (lexicons += 1);
  lexiconNumbers.set(lexicon, number);
  return number;
}

export interface LineToRead extends Pick<LineOfPage, 'line' | 'lastInChapter'> {
  voice: SpokenVoice;
}

export interface Reading {
  /** Unset: only doubts are wanted. */
  settings?: JobSettings;
  lexicon?: Lexicon;
}

/**
 * Reads lines in other threads, so that this one can answer requests and keep leases alive; in order, and holding a few pages of
 * them at most. What is too short to be worth a thread is read here.
 * @throws Unavailable when a thread dies over it.
 */
export async function* readLines<Line extends LineToRead>(
  lines: AsyncIterable<Line>,
  reading: Reading,
): AsyncGenerator<Line & ReadLine> {
  const inWork: { page: Line[]; answer: Promise<ReadLine[]> }[] = [];
  let isFirst = true;
  for await (const { page, isLast } of pagesOf(lines)) {
    const isShort = isFirst && isLast && charactersOf(page) < hereCharacters;
    const answer = isShort ? readHere(page, reading) : readElsewhere(page, reading);
    // Another page may fail first; what is then still in work is nobody's any more.
    answer.catch(() => undefined);
    inWork.push({ page, answer });
    isFirst = false;
    if (inWork.length >= pagesAhead) yield* await oldest(inWork);
  }
  while (inWork.length > 0) yield* await oldest(inWork);
}

async function oldest<Line>(inWork: { page: Line[]; answer: Promise<ReadLine[]> }[]): Promise<(Line & ReadLine)[]> {
  const first = inWork.shift();
  if (!first) return [];
  const answers = await first.answer;
  // Several may be ready: between two of them it is the turn of requests and heartbeats.
  await nextTick();
  return first.page.map((line, at) => {
    const read = answers[at];
    if (!read) throw new Error('a line came back from its thread unread');
    return { ...line, ...read };
  });
}

/** Lines by pages of about `pageCharacters`, at least one line each. */
async function* pagesOf<Line extends LineToRead>(
  lines: AsyncIterable<Line>,
): AsyncGenerator<{ page: Line[]; isLast: boolean }> {
  let page: Line[] = [];
  let characters = 0;
  for await (const line of lines) {
    if (characters >= pageCharacters) {
      yield { page, isLast: false };
      page = [];
      characters = 0;
    }
    page.push(line);
    characters += line.line.text.length;
  }
  if (page.length > 0) yield { page, isLast: true };
}

const charactersOf = (page: readonly LineToRead[]): number => page.reduce((sum, { line }) => sum + line.text.length, 0);

function toPage(lines: readonly LineToRead[], { settings, lexicon }: Reading): LinePage {
  const voices = [...new Set(lines.map(({ voice }) => voice))];
  return {
    lines: lines.map(({ line, voice, lastInChapter }) => ({
      line: plainLine(line),
      voice: voices.indexOf(voice),
      lastInChapter,
    })),
    voices: voices.map(plainVoice),
    settings,
    lexicon: lexicon && lexicon.byFirst.size > 0 ? { number: numberOf(lexicon) } : undefined,
  };
}

/** Without what an entity has beside it, which would be copied for nothing. */
const plainLine = ({ id, number, text, language, overrides, speed, pauseMs, breakAfter }: LineOfPage['line']) => ({
  id,
  number,
  text,
  language,
  overrides,
  speed,
  pauseMs,
  breakAfter,
});

const plainVoice = ({ packageSha256, symbols, mix, mixTo, manifest }: SpokenVoice): SpokenVoice => ({
  packageSha256,
  symbols,
  mix,
  mixTo,
  manifest: { engine: manifest.engine, bestPhones: manifest.bestPhones, maxPhones: manifest.maxPhones },
});

const withEntries = (page: LinePage, entries: Lexicon | undefined): LinePage =>
  page.lexicon ? { ...page, lexicon: { ...page.lexicon, entries } } : page;

function readHere(lines: readonly LineToRead[], reading: Reading): Promise<ReadLine[]> {
  const page = withEntries(toPage(lines, reading), reading.lexicon);
  return Promise.resolve(new PageReader().read(page) ?? []);
}

async function readElsewhere(lines: readonly LineToRead[], reading: Reading): Promise<ReadLine[]> {
  const page = toPage(lines, reading);
  const read = (await pool.call(page)) ?? (await pool.call(withEntries(page, reading.lexicon)));
  if (!read) throw new Error('a thread did not keep the lexicon that it was given');
  return read;
}
