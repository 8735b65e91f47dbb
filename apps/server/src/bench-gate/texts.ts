import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '@voicemill/contracts';

export type TextPart = 'train' | 'tune' | 'report';

export interface BenchText {
  text: string;
  language: Language;
  part: TextPart;
}

/**
 * Which part a text belongs to, by its own hash: what the classifier learns from and what the thresholds are tuned on
 * (together one half) never meets what the table reports.
 */
export function partOf(text: string): TextPart {
  const byte = createHash('sha256').update(text).digest()[0]!;
  return byte < 88 ? 'train' : byte < 128 ? 'tune' : 'report';
}

/** The sentences of the corpora and the sample chapters, each once. */
export function benchTexts(rootDir: string): BenchText[] {
  const found = languages.flatMap((language) => {
    return [...corpusTexts(join(rootDir, 'libs/text/corpora', language)), ...sampleTexts(rootDir, language)].map(
      (text) => ({ text, language, part: partOf(text) }),
    );
  });
  return [...new Map(found.map((entry) => [entry.text, entry])).values()];
}

function corpusTexts(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => {
      const rows = readFileSync(join(dir, name), 'utf8').split('\n').slice(1);
      return rows.map((row) => row.split('\t')[0] ?? '').filter((text) => text !== '');
    });
}

const samples: Record<Language, string[]> = {
  en: ['chapter.md', 'gatehouse.txt', 'lighthouse.txt'],
  zh: ['rain-zh.txt'],
};

function sampleTexts(rootDir: string, language: Language): string[] {
  return samples[language].flatMap((name) => {
    const paragraphs = readFileSync(join(rootDir, 'samples', name), 'utf8').split(/\n\s*\n/);
    return paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /^[^#-]/.test(text));
  });
}
