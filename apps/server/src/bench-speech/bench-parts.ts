import { join } from 'node:path';
import { InvalidInput, type Config } from '@voicemill/platform';
import type { Figure } from '../bench/figure';
import { benchVoices } from './bench-voices';
import { measureMemoryApart, measureVoiceApart } from './measure-apart';
import { measureDistances } from './measure-distances';
import { measureGate } from './measure-gate';
import { voiceFigures } from './voice-figures';

/** What `--only` names. */
export interface BenchPart {
  name: string;
  /** @param dir for what it makes; removed after all parts. */
  measure(dir: string): Promise<Figure[]>;
}

/** Every voice by itself, then the starter voices; what takes longest comes last. */
export function benchParts(config: Config): BenchPart[] {
  return [
    ...benchVoices(config.voicesDir).map(({ name, open, ...amounts }) => ({
      name,
      measure: async (dir: string) => {
        const voice = await open(dir);
        return voiceFigures(name, await measureVoiceApart({ dir: voice.dir, ...amounts }));
      },
    })),
    { name: 'distances', measure: (dir) => measureDistances(config.voicesDir, dir) },
    { name: 'gate', measure: () => measureGate(config) },
    { name: 'memory', measure: () => measureMemoryApart(join(config.voicesDir, 'starter-en')) },
  ];
}

/** @throws InvalidInput when `only` names no part. */
export function chooseParts(parts: readonly BenchPart[], only: readonly string[] | undefined): readonly BenchPart[] {
  if (!only) return parts;
  const names = parts.map(({ name }) => name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown === undefined) return parts.filter(({ name }) => only.includes(name));
  throw new InvalidInput(`There is nothing called ${unknown} to measure.`, {
    remedy: `Say one of: ${names.join(', ')}.`,
  });
}
