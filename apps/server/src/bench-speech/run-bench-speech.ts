import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InvalidInput, type Config } from '@voicemill/platform';
import { openVoicePackage } from '@voicemill/speech';
import { boundText, holds, type Figure } from '../bench/figure';
import { benchVoices, type BenchVoice } from './bench-voices';
import { measureMemorySlope } from './memory-slope';
import { measureVoice, type VoiceMeasures } from './measure-voice';

export interface BenchSpeechOptions {
  json?: string;
  only?: string[];
}

/** Of the time inside graphs that the loop over codes may take besides. */
const mostHostOverhead = 0.1;
/** Not a voice of its own: the starter voice, for a long time. */
const memory = 'memory';
const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/**
 * Measures the engines by themselves, without queue and database: what a batch gains, what the host adds to its graphs, what
 * a voice costs to load and to keep. Voices that draw codes are of random weights, made for the run.
 *
 * @returns 0 when everything was measured; whether a figure holds its bound stands in the table.
 * @throws InvalidInput when `only` names no voice.
 */
export async function runBenchSpeech(options: BenchSpeechOptions, config: Config): Promise<number> {
  const starterDir = join(config.voicesDir, 'starter-en');
  const voices = choose(benchVoices(starterDir), options.only);
  const dir = await mkdtemp(join(tmpdir(), 'voicemill-bench-speech-'));
  const figures: Figure[] = [];
  const note = (measured: Figure[]): void => {
    measured.forEach(tell);
    figures.push(...measured);
  };
  try {
    for (const voice of voices) {
      const measures = await measureVoice(await voice.open(dir), voice.phones);
      note(figuresOf(voice.name, measures));
    }
    if (options.only?.includes(memory) ?? true) {
      note(await measureMemorySlope(await openVoicePackage(starterDir, { precisions: ['fp32'] })));
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
  if (options.json !== undefined) {
    const values = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
    writeFileSync(resolve(options.json), `${JSON.stringify(values, null, 2)}\n`);
  }
  return 0;
}

function choose(voices: BenchVoice[], only: string[] | undefined): BenchVoice[] {
  const names = [...voices.map(({ name }) => name), memory];
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new InvalidInput(`There is nothing called ${unknown} to measure.`, {
      remedy: `Say one of: ${names.join(', ')}.`,
    });
  }
  return voices.filter(({ name }) => only?.includes(name) ?? true);
}

function figuresOf(voice: string, measures: VoiceMeasures): Figure[] {
  const { batch8OverBatch1, coldStartMs, memoryMb, fileMb, drawing, audioSeconds } = measures;
  const figures: Figure[] = [
    {
      name: `${voice}.batch8OverBatch1`,
      value: batch8OverBatch1,
      detail: `eight items, ${audioSeconds.toFixed(1)} s of sound, one by one over all at once`,
    },
    { name: `${voice}.coldStartMs`, value: coldStartMs, detail: 'from a started engine to a voice that speaks' },
    {
      name: `${voice}.memoryMb`,
      value: memoryMb,
      detail: `by the process; the shelf reckons with ${fileMb.toFixed(0)}`,
    },
  ];
  if (!drawing) return figures;
  const { codes, ms, graphMs, writtenBytes } = drawing;
  return [
    ...figures,
    {
      name: `${voice}.hostOverhead`,
      value: (ms - graphMs) / graphMs,
      bound: { atMost: mostHostOverhead },
      detail: `${ms.toFixed(0)} ms for ${codes} codes, ${graphMs.toFixed(0)} ms of it in session.run`,
    },
    {
      name: `${voice}.kbPerCode`,
      value: writtenBytes / codes / 1000,
      detail: 'written by the graphs, caches included',
    },
  ];
}

function tell(figure: Figure): void {
  const verdict = figure.bound ? (holds(figure) ? 'holds' : 'MISSED') : '';
  const value = figure.value >= 100 ? figure.value.toFixed(0) : figure.value.toFixed(3);
  say(
    `${figure.name.padEnd(30)} ${value.padStart(8)}  ${boundText(figure).padEnd(8)} ${verdict.padEnd(6)}  ${figure.detail}`,
  );
}
