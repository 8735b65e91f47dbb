import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '@voicemill/platform';
import { faultyOrdersOf, soundOrders } from './bench-orders';
import { withVoices } from './bench-voices';
import { GateTally } from './gate-tally';
import { BenchListener, type HeardOrder } from './hear-orders';
import { RecogniserTally } from './recogniser-tally';
import { benchTexts, type TextPart } from './texts';
import { trainHearing } from './train-hearing';

export interface BenchGateOptions {
  json?: string;
  train?: boolean;
  part?: TextPart;
  /** Sound takes at most. */
  sound?: string;
  /** Faulty takes of each kind. */
  each?: string;
  /** Have the recogniser of the configuration hear every take too. */
  recogniser?: boolean;
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/**
 * Measures the faithfulness gate: how many faulty takes it refuses, by kind, and how many sound ones, on texts that
 * neither its classifier nor its limits have met; with `train` it learns first.
 *
 * @returns 0 when everything was measured; whether a figure is good stands in the table.
 */
export async function runBenchGate(options: BenchGateOptions, config: Config): Promise<number> {
  const texts = benchTexts(config.rootDir);
  const part = options.part ?? 'report';
  const each = Number(options.each ?? 40);
  const second = options.recogniser ? RecogniserTally.open(config) : null;
  const tally = await withVoices(config, async (voices) => {
    if (options.train) await trainHearing(voices, texts, config.rootDir, say);
    const orders = evenly(soundOrders(voices, texts, part, 1), Number(options.sound ?? 1200));
    const listener = await BenchListener.open(voices);
    const sums = new GateTally();
    const add = async (take: HeardOrder): Promise<void> => {
      sums.add(take);
      await second?.add(take, voices);
    };
    for await (const take of listener.sound(orders)) await add(take);
    for await (const take of listener.faulty(faultyOrdersOf(voices, orders, part, each))) await add(take);
    return sums;
  });
  tally.lines().forEach(say);
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  say(`faulty takes caught: ${percent(tally.caught)}; sound takes refused: ${percent(tally.falseAlarms)}`);
  say(`CPU seconds of listening for each second of audio: ${tally.cpuShare.toFixed(4)}`);
  second?.lines().forEach(say);
  if (options.json !== undefined)
    writeFileSync(
      resolve(options.json),
      `${JSON.stringify({ ...jsonOf(tally), recogniser: second?.figures() }, null, 2)}\n`,
    );
  return 0;
}

/** At most so many of them, spread over all. */
function evenly<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)]!);
}

function jsonOf(tally: GateTally): Record<string, unknown> {
  return {
    caught: tally.caught,
    falseAlarms: tally.falseAlarms,
    cpuShare: tally.cpuShare,
    wordEndErrorMs: { en: tally.timing('en', 0.5), zh: tally.timing('zh', 0.5) },
    kinds: Object.fromEntries(tally.counts),
  };
}
