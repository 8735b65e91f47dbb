import { languages, type Language } from '@voicemill/contracts';
import { LineCounter, isMap, isScalar, parseDocument, type Pair } from 'yaml';
import type { Fault } from './fault-list';
import type { ScriptHead } from './ingested-line';
import { chapterLimitCharacters } from './limits';
import { voiceOf } from './row-rules';
import { checkText } from './text-rules';

export interface FrontMatter {
  head: Pick<ScriptHead, 'author' | 'language' | 'voice'> & { title?: string };
  faults: Fault[];
  /** Keys that mean nothing to Voicemill. */
  unknown: string[];
}

function languageOf(written: string): Language | undefined {
  const primary = written.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary);
}

function readValue(front: FrontMatter, key: string, written: string): { reason: string; remedy: string } | undefined {
  const fault = checkText(written, chapterLimitCharacters);
  if (fault) return fault;
  if (key === 'title' || key === 'author') front.head[key] = written;
  else if (key === 'language') {
    const language = languageOf(written);
    if (!language) {
      return {
        reason: `"${written}" is not a language that is spoken here.`,
        remedy: `Write ${languages.join(' or ')}.`,
      };
    }
    front.head.language = language;
  } else {
    const { value, fault: wrong } = voiceOf(written);
    if (wrong) return wrong;
    front.head.voice = value;
  }
  return undefined;
}

function readPair(front: FrontMatter, pair: Pair, placeOf: (node: unknown) => { row: number; column: string }): void {
  const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
  if (!/^[\p{L}\p{N}_.-]+$/u.test(key)) {
    // Prose between two scene breaks at the top of a file parses as YAML too, once it has a colon in it.
    const reason = `The front matter has "${key}" where the name of a value is expected.`;
    front.faults.push({
      ...placeOf(pair.key),
      reason,
      remedy: 'If this is text to be spoken, write the line above it as ***.',
    });
    return;
  }
  if (!['title', 'author', 'language', 'voice'].includes(key)) return void front.unknown.push(key);
  const value = isScalar(pair.value) ? pair.value.value : pair.value;
  if (value === null) return;
  if (typeof value === 'string') {
    const wrong = readValue(front, key, value.trim());
    if (wrong) front.faults.push({ ...placeOf(pair.value), reason: wrong.reason, remedy: wrong.remedy });
    return;
  }
  const reason = `The ${key} of the front matter is not a piece of text.`;
  front.faults.push({ ...placeOf(pair.value), reason, remedy: `Put it in quotes: ${key}: "...".` });
}

/** Reads YAML front matter. `firstRow` is the file's line of its first key; faults come as values. */
export function readFrontMatter(source: string, firstRow: number): FrontMatter {
  const front: FrontMatter = { head: {}, faults: [], unknown: [] };
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { row: firstRow + line - 1, column: String(col) };
  };
  const wrong = document.errors[0];
  if (wrong) {
    const reason = `The front matter is not YAML: ${wrong.message.replace(/\.?\s*$/, '')}.`;
    const remedy = 'Write one "key: value" a line, with values that contain a colon in quotes.';
    return { ...front, faults: [{ ...placeAt(wrong.pos[0]), reason, remedy }] };
  }
  if (document.contents === null) return front;
  if (!isMap(document.contents)) {
    const reason = 'The front matter is not a list of keys and values.';
    return {
      ...front,
      faults: [{ ...placeAt(0), reason, remedy: 'Write one "key: value" a line, such as title: My book.' }],
    };
  }
  const placeOf = (node: unknown) => placeAt((node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0);
  for (const pair of document.contents.items) readPair(front, pair, placeOf);
  return front;
}

/** A fault when the text begins like front matter that never ends; its keys would be spoken as text. */
export function unclosedFrontMatter(source: string, found: boolean): Fault | undefined {
  if (found) return undefined;
  if (/^\+\+\+[ \t]*\n/.test(source)) {
    return {
      row: 1,
      column: '1',
      reason: 'The front matter is TOML.',
      remedy: 'Write it as YAML between two lines of ---.',
    };
  }
  if (!/^---[ \t]*\n\s*[\w-]+[ \t]*:/.test(source)) return undefined;
  return { row: 1, column: '1', reason: 'The front matter never ends.', remedy: 'Close it with a line of ---.' };
}
