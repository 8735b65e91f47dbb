import { join } from 'node:path';
import { languages, type Language } from '@voicemill/contracts';
import { askMeanwhile, type Asked } from './ask-meanwhile';
import type { BenchHome } from './bench-home';
import type { Figure } from './figure';
import { writeManuscript } from './manuscript';
import { ManuscriptApi } from './manuscript-api';
import type { ManuscriptAnswer } from './manuscript-work';
import { median } from './median';

const megabyte = 1_000_000;
const rounds = 3;

type Round = Record<Language, Asked<ManuscriptAnswer>> & { tenfold: number };

/**
 * How long an API process takes from a manuscript's file to its phones, whether it answers meanwhile, and whether ten times the
 * manuscript takes ten times as long.
 */
export async function measureManuscripts(home: BenchHome): Promise<Figure[]> {
  const { home: dir, rootDir } = home.config;
  const pathOf = (language: Language, bytes: number): string => join(dir, `manuscript-${language}-${bytes}.md`);
  for (const language of languages) {
    for (const bytes of [megabyte / 10, megabyte]) {
      await writeManuscript(pathOf(language, bytes), rootDir, language, bytes);
    }
  }
  const api = await ManuscriptApi.start(home);
  try {
    const work = (language: Language, bytes: number) => api.work({ path: pathOf(language, bytes) });
    const asked = (language: Language) => askMeanwhile(`${api.url}/api/v1/health`, () => work(language, megabyte));
    const all: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const en = await asked('en');
      const zh = await asked('zh');
      // After the large ones: code is compiled and threads are there for both.
      const tenth = { en: await work('en', megabyte / 10), zh: await work('zh', megabyte / 10) };
      all.push({ en, zh, tenfold: Math.max(tenfold(en.result, tenth.en), tenfold(zh.result, tenth.zh)) });
    }
    return [...languages.map((language) => secondsFigure(language, all)), answerFigure(all), tenfoldFigure(all)];
  } finally {
    await api.stop();
  }
}

/** CPU time over ten times that of a tenth: what others do on the machine falls out of it. */
const tenfold = (whole: ManuscriptAnswer, tenth: ManuscriptAnswer): number =>
  whole.cpuSeconds / (10 * tenth.cpuSeconds);

function secondsFigure(language: Language, all: readonly Round[]): Figure {
  const results = all.map((round) => round[language].result);
  const seconds = results.map(({ ingestSeconds, quoteSeconds }) => ingestSeconds + quoteSeconds);
  const told = results.map(
    ({ ingestSeconds, quoteSeconds, cpuSeconds }) =>
      `${ingestSeconds.toFixed(1)}+${quoteSeconds.toFixed(1)} (${cpuSeconds.toFixed(1)} CPU)`,
  );
  const { lines, chunks } = results[0] ?? { lines: 0, chunks: 0 };
  return {
    name: language === 'en' ? 'manuscriptSecondsEn' : 'manuscriptSecondsZh',
    value: Math.min(...seconds),
    bound: { atMost: 6 },
    detail: `1 MB of Markdown to ${lines} lines and ${chunks} chunks, best of ${rounds}, the first cold; s taking in+quote: ${told.join(', ')}`,
  };
}

function answerFigure(all: readonly Round[]): Figure {
  const largest = all.map(({ en, zh }) => Math.max(en.largestMs, zh.largestMs));
  const told = all.map(({ en, zh }) => `${en.largestMs.toFixed(0)}/${zh.largestMs.toFixed(0)}`);
  const p99 = Math.max(...all.flatMap(({ en, zh }) => [en.p99Ms, zh.p99Ms]));
  const answers = all.reduce((sum, { en, zh }) => sum + en.answers + zh.answers, 0);
  return {
    name: 'apiAnswerMsMeanwhile',
    value: Math.min(...largest),
    bound: { atMost: 50 },
    detail: `largest of a round's health answers during taking in, quote and review, best of ${rounds}; en/zh ${told.join(', ')}; ${answers} answers, 99 % of each within ${p99.toFixed(0)} ms`,
  };
}

function tenfoldFigure(all: readonly Round[]): Figure {
  return {
    name: 'tenfoldOverTen',
    value: median(all.map((round) => round.tenfold)),
    bound: { atMost: 1.2 },
    detail: `CPU of 1 MB over 10 x that of 0.1 MB, the worse language, median of ${all.map((round) => round.tenfold.toFixed(2)).join(', ')}`,
  };
}
