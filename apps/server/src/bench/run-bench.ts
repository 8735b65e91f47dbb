import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidInput, type Config } from '@voicemill/platform';
import { withBenchHome, type BenchHome } from './bench-home';
import { canMeasureCpu } from './cpu-seconds';
import type { Figure } from './figure';
import { measurements, type Measurement } from './measurements';
import { figureLine, figuresJson, machineText } from './report-figures';

export interface BenchOptions {
  json?: string;
  only?: string[];
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/**
 * Measures Voicemill on this machine, as ratios from alternating repetitions: the machine's own speed falls out of them.
 *
 * @returns 0 when everything was measured; whether a figure holds its bound stands in the table.
 * @throws InvalidInput when `only` names no figure.
 */
export async function runBench(options: BenchOptions, config: Config): Promise<number> {
  const chosen = choose(options.only);
  say(machineText());
  const figures = await withBenchHome(config, (home) => measureAll(home, chosen));
  if (options.json !== undefined) writeFileSync(resolve(options.json), figuresJson(figures));
  return 0;
}

function choose(only: string[] | undefined): Measurement[] {
  if (!only) return measurements;
  const names = measurements.flatMap(({ figures }) => figures);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new InvalidInput(`There is no figure ${unknown}.`, { remedy: `Say one of: ${names.join(', ')}.` });
  }
  return measurements.filter(({ figures }) => figures.some((name) => only.includes(name)));
}

async function measureAll(home: BenchHome, chosen: Measurement[]): Promise<Figure[]> {
  const all: Figure[] = [];
  for (const { figures, needsProc, run } of chosen) {
    if (needsProc && !canMeasureCpu) {
      say(`${figures.join(', ')}: not measured, needs the /proc of Linux`);
      continue;
    }
    const measured = await run(home);
    for (const figure of measured) say(figureLine(figure, 22));
    all.push(...measured);
  }
  return all;
}
