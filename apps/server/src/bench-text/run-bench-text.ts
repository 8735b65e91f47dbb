import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '@voicemill/platform';
import { listVoicePackages, openVoicePackage } from '@voicemill/speech';
import { accuracySuites, addScores, scoreLettersToSound, scoreTasks, type SuiteContext } from '@voicemill/text';
import { readCorpora, type CorpusFile } from './corpus-files';
import { charactersPerSecond } from './throughput';
import { failureLines, heading, scoreJson, scoreLine, subjectsLine, type NamedScore } from './write-scores';

export interface BenchTextOptions {
  json?: string;
  failures?: boolean;
}

/** Every fifth of 12,500 words tells the share to a percent, in a few seconds. */
const unseenWordStep = 5;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const firstHashByte = (text: string): number => createHash('sha256').update(text).digest()[0]!;

/**
 * Reads the corpora aloud on paper and tells how many readings are right, per language and category, and how fast.
 *
 * @returns 0 when everything was measured.
 * @throws Error that names the corpus file and line which cannot be read.
 */
export async function runBenchText(options: BenchTextOptions, config: Config): Promise<number> {
  const context = await bilingualVoice(config.voicesDir);
  const files = readCorpora(join(config.rootDir, 'libs/text/corpora'), accuracySuites, context);
  const bySuite = new Map<string, CorpusFile[]>();
  for (const file of files) bySuite.set(file.suite.name, [...(bySuite.get(file.suite.name) ?? []), file]);
  const figures: Record<string, unknown> = {};
  say(heading);
  for (const [suite, own] of bySuite) figures[suite] = measureSuite(suite, own, context, options);
  figures['en letter-to-sound'] = measureLetters();
  if (options.json !== undefined) writeFileSync(resolve(options.json), `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
}

function measureSuite(
  suite: string,
  files: readonly CorpusFile[],
  context: SuiteContext,
  { failures }: BenchTextOptions,
): Record<string, unknown> {
  const scores = files.map(({ category, tasks }): NamedScore => ({
    suite,
    category,
    score: scoreTasks(tasks, firstHashByte),
  }));
  const whole = { suite, category: '(all)', score: addScores(scores.map(({ score }) => score)) };
  for (const score of [...scores, whole]) say(scoreLine(score));
  const subjects = new Set(files.flatMap(({ tasks }) => tasks.flatMap(({ subject }) => subject ?? []))).size;
  if (subjects > 0) say(subjectsLine(suite, subjects));
  const rate = charactersPerSecond(files, context);
  say(`${suite}: ${Math.round(rate)} characters per second from text to phones`);
  if (failures) for (const score of scores) failureLines(score).forEach(say);
  const categories = Object.fromEntries(scores.map(({ category, score }) => [category, scoreJson(score)]));
  return {
    ...scoreJson(whole.score),
    ...(subjects > 0 && { subjects }),
    charactersPerSecond: Math.round(rate),
    categories,
  };
}

/** Words that the letter-to-sound model was not trained on, stress apart. */
function measureLetters(): Record<string, unknown> {
  const score = scoreLettersToSound(unseenWordStep);
  say(scoreLine({ suite: 'en letter-to-sound', category: 'unseen words', score }));
  return scoreJson(score);
}

/** The symbols of the voice that can say most: a phone that it lacks would silence words of the corpora. */
async function bilingualVoice(voicesDir: string): Promise<SuiteContext> {
  const packages = await Promise.all((await listVoicePackages(voicesDir)).map((dir) => openVoicePackage(dir)));
  const symbols = packages.map(({ manifest }) => new Set(manifest.symbols)).sort((a, b) => b.size - a.size)[0];
  if (!symbols) throw new Error(`There is no voice package in ${voicesDir}.`);
  return { symbols };
}
