import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { InvalidInput, type Config } from '@voicemill/platform';
import { withBenchHome, type BenchHome } from './bench-home';
import { canMeasureCpu } from './cpu-seconds';
import { boundText, holds, type Figure } from './figure';
import { measurements, type Measurement } from './measurements';

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
  say(machine());
  const figures = await withBenchHome(config, (home) => measureAll(home, chosen));
  if (options.json !== undefined) writeFileSync(resolve(options.json), jsonOf(figures));
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
    for (const figure of measured) tell(figure);
    all.push(...measured);
  }
  return all;
}

function tell(figure: Figure): void {
  const verdict = figure.bound ? (holds(figure) ? 'holds' : 'MISSED') : '';
  const value = figure.value >= 100 ? figure.value.toFixed(0) : figure.value.toFixed(3);
  say(
    `${figure.name.padEnd(22)} ${value.padStart(8)}  ${boundText(figure).padEnd(8)} ${verdict.padEnd(6)}  ${figure.detail}`,
  );
}

const machine = (): string => {
  const [cpu] = cpus();
  return `${cpus().length} x ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
};

/** Figures by name at the top, so that a script reads them without knowing more. */
function jsonOf(figures: Figure[]): string {
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
  const details = Object.fromEntries(figures.map(({ name, detail }) => [name, detail]));
  return `${JSON.stringify({ ...values, machine: machine(), measuredAt: new Date().toISOString(), details }, null, 2)}\n`;
}
