import { defaultSliceLimits, prepareLine, type SuiteContext } from '@voicemill/text';
import { median } from '../bench/median';
import type { CorpusFile } from './corpus-files';

const repetitions = 5;

/** Characters per second that `prepareLine` takes from text to phones, over the lines of these files. */
export function charactersPerSecond(files: readonly CorpusFile[], { symbols }: SuiteContext): number {
  const lines = files.flatMap(({ suite: { language }, tasks }) => tasks.map(({ source }) => ({ source, language })));
  const characters = lines.reduce((sum, { source }) => sum + source.length, 0);
  const rates = Array.from({ length: repetitions }, () => {
    const startedAt = performance.now();
    for (const { source, language } of lines) {
      prepareLine(source, { language, symbols, limits: defaultSliceLimits[language] });
    }
    return characters / ((performance.now() - startedAt) / 1000);
  });
  return median(rates);
}
