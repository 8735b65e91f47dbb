import type { LexiconEntry, Notation } from '@voicemill/contracts';
import { Parser } from 'htmlparser2';
import { unsupportedFile } from '../ingest/file-refusals';
import type { ScriptInput } from '../ingest/ingested-line';
import { readText } from '../ingest/read-text';
import { EntryChecks, type LexiconFileReading } from './lexicon-file';
import { PlsReading } from './pls-reading';

/** Namespace of PLS 1.0 (W3C Recommendation of 14 October 2008, 4.1). */
const namespace = 'http://www.w3.org/2005/01/pronunciation-lexicon';

/**
 * Reads a lexicon from W3C PLS 1.0: each grapheme of a lexeme with its alias, or its phoneme in the alphabet `ipa`, `x-pinyin` or
 * `x-arpabet`. No document type is taken, so no entity is ever expanded; one pass, linear.
 *
 * @throws InvalidInput unsupported-file for what is no such file at all; TooLarge.
 */
export async function readLexiconPls(input: ScriptInput): Promise<LexiconFileReading> {
  const checks = new EntryChecks(input.name);
  const reading = new PlsReading(checks);
  const parser = new Parser(reading, { xmlMode: true, decodeEntities: true });
  reading.positionOf = () => parser.startIndex;
  for await (const piece of readText(input).pieces) {
    reading.give(piece);
    parser.write(piece);
    if (reading.refused) break;
  }
  if (!reading.refused) parser.end();
  if (reading.refused) throw unsupportedFile(input.name, reading.refused.reason, reading.refused.remedy);
  if (!reading.isLexicon) {
    throw unsupportedFile(input.name, 'The file has no <lexicon> element.', 'Upload a lexicon in PLS 1.0, or as CSV.');
  }
  return checks.end();
}

const alphabets: Readonly<Record<Exclude<Notation, 'respelling'>, string>> = {
  pinyin: 'x-pinyin',
  arpabet: 'x-arpabet',
  ipa: 'ipa',
};
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** PLS knows no neighbours: ours go into attributes of our own namespace, which other readers pass over. */
function lexeme({ written, language, before, after, notation, value }: LexiconEntry): string {
  const attributes = [
    language && ` xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}"`,
    before && ` vm:before="${escape(before)}"`,
    after && ` vm:after="${escape(after)}"`,
  ];
  const sound =
    notation === 'respelling'
      ? `<alias>${escape(value)}</alias>`
      : `<phoneme alphabet="${alphabets[notation]}">${escape(value)}</phoneme>`;
  return `  <lexeme${attributes.filter(Boolean).join('')}><grapheme>${escape(written)}</grapheme>${sound}</lexeme>\n`;
}

/** Writes entries as PLS 1.0; `readLexiconPls` reads the same ones again. */
export function writeLexiconPls(entries: readonly LexiconEntry[]): string {
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<lexicon version="1.0" xmlns="${namespace}" xmlns:vm="urn:voicemill:lexicon" alphabet="ipa" xml:lang="mul">\n`;
  return `${head}${entries.map(lexeme).join('')}</lexicon>\n`;
}
