import type { Language } from '@voicemill/contracts';
import { prepareLine } from '../prepare/prepare-line';
import { defaultSliceLimits } from '../slice/limits';
import { foldSpoken } from './fold-spoken';
import { readTable } from './read-table';
import type { Suite } from './suite';

/** Whole sentences with their spoken form: columns written, spoken, level. `except` names files of other suites. */
export function readingSuite(language: Language, except: readonly string[]): Suite {
  return {
    name: language,
    language,
    files: new RegExp(`^${language}/(?!(?:${['-', ...except].join('|')})\\.tsv$)[\\w-]+\\.tsv$`),
    read: (tsv, { symbols }) =>
      readTable(tsv, ['written', 'spoken']).map(({ written, spoken, level }) => ({
        source: written,
        wanted: foldSpoken(spoken),
        level,
        given: () => {
          const { slices } = prepareLine(written, { language, symbols, limits: defaultSliceLimits[language] });
          return foldSpoken(slices.map((slice) => slice.spoken).join(' '));
        },
      })),
  };
}
