import { EnrolledListener } from '@voicemill/production';
import { createSpeechEngine, type SynthesisItem, type VoicePackage } from '@voicemill/speech';
import type { Figure } from '../bench/figure';
import { leastSquaresSlope } from './least-squares';

const countedTakes = 2000;
/** Until arenas, heaps and the code of the runtime have found their size. */
const warmUpTakes = 400;
const batchSize = 8;
/** Takes between two looks at the memory. */
const takesAPoint = 40;
const [shortest, longest] = [8, 60];
const mostMbPer100 = 1;

/**
 * Whether a worker grows: takes of mixed lengths, spoken and listened to as a worker does, and the slope of what the process
 * holds over them. Storing them is left out, as files and database hold no memory from take to take.
 */
export async function measureMemorySlope(voice: VoicePackage): Promise<Figure[]> {
  const engine = await createSpeechEngine({ device: { kind: 'cpu' } });
  const listener = new EnrolledListener();
  try {
    const loaded = await engine.load(voice);
    const points: { x: number; y: number }[] = [];
    let seconds = 0;
    for (let takes = 0; takes < warmUpTakes + countedTakes; takes += batchSize) {
      const items = mixedItems(voice, takes);
      const results = await loaded.synthesise(items);
      for (const [index, result] of results.entries()) await listener.listen(voice, result, items[index]!);
      if (takes < warmUpTakes) continue;
      seconds += results.reduce((sum, { samples, sampleRateHz }) => sum + samples.length / sampleRateHz, 0);
      if (takes % takesAPoint === 0) points.push({ x: takes / 100, y: process.memoryUsage().rss / 1e6 });
    }
    const [first, last] = [points[0]!.y, points.at(-1)!.y];
    return [
      {
        name: 'takesMemorySlopeMbPer100',
        value: leastSquaresSlope(points),
        bound: { atMost: mostMbPer100 },
        detail:
          `${countedTakes} takes of ${shortest} to ${longest} phones (${seconds.toFixed(0)} s of sound) after ${warmUpTakes}; ` +
          `${points.length} looks, from ${first.toFixed(0)} to ${last.toFixed(0)} MB`,
      },
    ];
  } finally {
    await engine.close();
  }
}

/** Eight items of about one length, as a claimed batch holds them; the length is another from batch to batch. */
function mixedItems({ manifest }: VoicePackage, takes: number): SynthesisItem[] {
  const spoken = manifest.symbols.filter((symbol, id) => id !== manifest.padId && /^[A-Z]+[01]$/.test(symbol));
  // Steps of the golden section: every stretch of batches holds all lengths about equally often.
  const share = ((takes / batchSize) * 0.618_034) % 1;
  const phones = Math.round(shortest + share * (longest - shortest - 3));
  return Array.from({ length: batchSize }, (_, item) => ({
    phones: Array.from({ length: phones + (item % 4) }, (_unused, place) => {
      return spoken[(place * 7 + item + takes) % spoken.length]!;
    }),
    mix: [],
    ...manifest.defaults,
    seed: takes + item,
  }));
}
