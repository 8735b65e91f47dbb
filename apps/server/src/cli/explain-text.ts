import { languages, type Language } from '@voicemill/contracts';
import { InvalidInput, type Config } from '@voicemill/platform';
import { detectLanguage, explainLine, lineIpa, type ExplainedLine } from '@voicemill/text';
import { writeLine } from './closed-output';
import { readLines } from './read-lines';

export interface ExplainOptions {
  lang: string;
  json?: boolean;
}

function languageChoice(written: string): (line: string) => Language {
  if (written === 'auto') return detectLanguage;
  const chosen = languages.find((language) => language === written);
  if (!chosen) {
    throw new InvalidInput(`There is no language "${written}".`, {
      remedy: `Say one of: ${languages.join(', ')}, auto.`,
    });
  }
  return () => chosen;
}

/** For people: the line, what is said, its sounds in IPA, and how each word that is not spelt as it sounds is read. */
export function writeExplained({ written, spoken, tokens }: ExplainedLine, ipa: string): string {
  const told = tokens
    .filter(({ reading }) => reading !== '')
    .map(
      (token) => `  ${token.written}${token.spoken === token.written ? '' : ` -> ${token.spoken}`}  [${token.reading}]`,
    );
  return [written, `= ${spoken}`, ...(ipa === '' ? [] : [`/ ${ipa} /`]), ...told, ''].join('\n');
}

/** Shows for every line of a text what will be spoken; with `json` one object a line, in order. */
export async function explainText(file: string, { lang, json }: ExplainOptions, config: Config): Promise<void> {
  const languageOf = languageChoice(lang);
  for (const line of await readLines(file, config.uploadLimitBytes)) {
    const explained = explainLine(line, languageOf(line));
    const { written, language, spoken, tokens, slices } = explained;
    const text = json
      ? JSON.stringify({ written, language, spoken, tokens, slices })
      : writeExplained(explained, lineIpa(line, language));
    if (!(await writeLine(process.stdout, text))) return;
  }
}
