import {
  createSpeechEngine,
  type DrawingReport,
  type LoadedVoice,
  type SynthesisItem,
  type VoicePackage,
} from '@voicemill/speech';
import { median } from '../bench/median';
import { eightItems } from './sentences';

/** What one voice has cost on this machine. */
export interface VoiceMeasures {
  /** From a started engine to a voice that can speak. */
  coldStartMs: number;
  /** What the process holds more once it is loaded. */
  memoryMb: number;
  fileMb: number;
  /** Time of eight items one by one over that of the eight at once. */
  batch8OverBatch1: number;
  /** Of all eight at once, where codes are drawn. */
  drawing: DrawingReport | undefined;
  audioSeconds: number;
}

/**
 * Loads a voice into an engine of its own and says eight items together and alone, in turns, so that load falls out.
 *
 * @param phones of each item.
 */
export async function measureVoice(voice: VoicePackage, phones: number, repetitions: number): Promise<VoiceMeasures> {
  const engine = await createSpeechEngine({ device: { kind: 'cpu' } });
  try {
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    const loaded = await engine.load(voice);
    const coldStartMs = performance.now() - startedAt;
    const memoryMb = (process.memoryUsage().rss - before) / 1e6;
    const items = eightItems(voice.manifest, phones);
    await loaded.synthesise(items);
    return { coldStartMs, memoryMb, fileMb: loaded.memoryBytes / 1e6, ...(await compare(loaded, items, repetitions)) };
  } finally {
    await engine.close();
  }
}

async function compare(voice: LoadedVoice, items: SynthesisItem[], repetitions: number) {
  const ratios: number[] = [];
  let drawing: DrawingReport | undefined;
  let audioSeconds = 0;
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const togetherMs = await timed(async () => {
      const results = await voice.synthesise(items, (report) => (drawing = report.drawing));
      audioSeconds = results.reduce((sum, { samples, sampleRateHz }) => sum + samples.length / sampleRateHz, 0);
    });
    const aloneMs = await timed(async () => {
      for (const item of items) await voice.synthesise([item]);
    });
    ratios.push(aloneMs / togetherMs);
  }
  return { batch8OverBatch1: median(ratios), drawing, audioSeconds };
}

async function timed(run: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
