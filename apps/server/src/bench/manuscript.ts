import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@voicemill/contracts';

const samples: Record<Language, string> = { en: 'chapter.md', zh: 'rain-zh.txt' };
/** One clause in so many is a sentence of the corpora, with its dates, prices and units; Chinese has too little prose without. */
const corpusClauseEvery: Record<Language, number> = { en: 12, zh: 1 };
/** And one in so many begins with a name that no dictionary has. */
const nameEvery = 40;
const clausesInParagraph = 7;
const paragraphsInChapter = 60;

/** Numbers that are the same on every machine: the bytes of SHA-256 of a counter. */
function* drawn(seed: string): Generator<number> {
  for (let block = 0; ; block += 1) {
    const bytes = createHash('sha256').update(`${seed} ${block}`).digest();
    for (let at = 0; at < bytes.length; at += 4) yield bytes.readUInt32LE(at);
  }
}

const clausesOf = (text: string): string[] =>
  text
    .replace(/^---[^]*?\n---\n/, '')
    .replace(/^#.*$/gm, '')
    .replace(/\s+/g, ' ')
    .split(/(?<=[,;:.!?"”]) |(?<=[，。！？：；”])/)
    .map((clause) => clause.trim())
    .filter((clause) => clause.length > 3);

function corpusSentences(rootDir: string, language: Language): string[] {
  const dir = join(rootDir, 'libs/text/corpora', language);
  return readdirSync(dir)
    .sort()
    .flatMap((name) => readFileSync(join(dir, name), 'utf8').split('\n').slice(1))
    .map((row) => row.split('\t')[0]?.trim() ?? '')
    .filter((sentence) => sentence.length > 8);
}

const syllables = ['bra', 'quo', 'zel', 'thir', 'mon', 'vex', 'lia', 'dor', 'wyn', 'sha'];

function nameFrom(number: number): string {
  const parts = [number, number >>> 8, number >>> 16].map((part) => syllables[part % syllables.length] ?? '');
  const name = parts.join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * A Markdown manuscript of about so many bytes: clauses of the sample chapter and sentences of the corpora in an order of chance, so
 * that hardly a sentence of it comes twice, with invented names. The same on every machine.
 */
export function manuscript(rootDir: string, language: Language, bytes: number): string {
  const prose = clausesOf(readFileSync(join(rootDir, 'samples', samples[language]), 'utf8'));
  const corpus = corpusSentences(rootDir, language);
  const chance = drawn(language);
  const next = (): number => chance.next().value as number;
  const pick = (from: readonly string[]): string => from[next() % from.length] ?? '';
  const [blank, end] = language === 'zh' ? ['', '。'] : [' ', '.'];
  const clause = (): string => {
    const said = next() % corpusClauseEvery[language] === 0 ? pick(corpus) : pick(prose);
    return next() % nameEvery === 0 ? `${nameFrom(next())}${blank}${said}` : said;
  };
  const parts: string[] = [];
  let size = 0;
  for (let paragraph = 0; size < bytes; paragraph += 1) {
    if (paragraph % paragraphsInChapter === 0) parts.push(`# ${1 + paragraph / paragraphsInChapter}`);
    const count = 1 + (next() % (2 * clausesInParagraph));
    const text = Array.from({ length: count }, clause).join(blank);
    // A star or a bar of the corpora is Markdown to the reader; here it is to be read as it stands.
    parts.push(`${text.replace(/[\\`*_[\]<>#|~]/g, '')}${end}`);
    size += Buffer.byteLength(parts.at(-1) ?? '') + 2;
  }
  return `${parts.join('\n\n')}\n`;
}

/** Writes it to a file. @returns how many characters it has. */
export async function writeManuscript(
  path: string,
  rootDir: string,
  language: Language,
  bytes: number,
): Promise<number> {
  const text = manuscript(rootDir, language, bytes);
  await writeFile(path, text);
  return text.length;
}
