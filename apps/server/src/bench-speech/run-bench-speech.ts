import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Config } from '@voicemill/platform';
import type { Figure } from '../bench/figure';
import { figureLine, figuresJson, machineText } from '../bench/report-figures';
import { benchParts, chooseParts } from './bench-parts';

export interface BenchSpeechOptions {
  json?: string;
  only?: string[];
}

const nameWidth = 34;
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/**
 * Measures the engines by themselves, without queue and database: what a batch gains, what the host adds to its graphs, what
 * a voice costs to load and to keep, how far smaller precisions are from fp32, what listening adds, and whether memory grows.
 * Voices that draw codes are of random weights, made for the run.
 *
 * @returns 0 when everything was measured; whether a figure holds its bound stands in the table.
 * @throws InvalidInput when `only` names no part.
 */
export async function runBenchSpeech(options: BenchSpeechOptions, config: Config): Promise<number> {
  const parts = chooseParts(benchParts(config), options.only);
  const dir = await mkdtemp(join(tmpdir(), 'voicemill-bench-speech-'));
  const figures: Figure[] = [];
  say(machineText());
  try {
    for (const { name, measure } of parts) {
      const startedAt = performance.now();
      const measured = await measure(dir);
      measured.forEach((figure) => say(figureLine(figure, nameWidth)));
      say(`${name} took ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
      figures.push(...measured);
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  if (options.json !== undefined) writeFileSync(resolve(options.json), figuresJson(figures));
  return 0;
}
