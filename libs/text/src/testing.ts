import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@voicemill/contracts';
import { prepareLine } from './prepare/prepare-line';
import type { PreparedLine } from './prepare/prepared';
import { defaultSliceLimits } from './slice/limits';

const voicesDir = join(__dirname, '../../../voices');

function readVoiceFile(language: Language, file: string): unknown {
  return JSON.parse(readFileSync(join(voicesDir, `starter-${language}`, file), 'utf8'));
}

/** The symbol table of a starter voice. */
export function starterSymbols(language: Language): ReadonlySet<string> {
  return new Set((readVoiceFile(language, 'voice.json') as { symbols: string[] }).symbols);
}

/** Sentences of a starter voice with the phones it was trained to speak them by. */
export function starterExamples(language: Language): { text: string; phones: string }[] {
  return readVoiceFile(language, 'examples.json') as { text: string; phones: string }[];
}

/** A line prepared for starter-zh, which speaks both languages, with the usual limits. */
export function prepareForStarter(text: string, language: Language): PreparedLine {
  return prepareLine(text, { language, symbols: starterSymbols('zh'), limits: defaultSliceLimits[language] });
}

/** Everything a line says, in words. */
export function spokenForm(text: string, language: Language): string {
  return prepareForStarter(text, language)
    .slices.map(({ spoken }) => spoken)
    .join(' ');
}
