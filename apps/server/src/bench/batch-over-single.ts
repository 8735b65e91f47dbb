import { availableParallelism } from 'node:os';
import {
  createSpeechEngine,
  listVoicePackages,
  openVoicePackage,
  parseDevice,
  seedOfTakeKey,
  type LoadedVoice,
  type SynthesisItem,
} from '@voicemill/speech';
import type { BenchHome } from './bench-home';
import type { Figure } from './figure';
import { median } from './median';
import { sampleBatches } from './sample-batches';

const repetitions = 12;

/** How much faster eight chunks are spoken in one call than in eight. */
export async function measureBatchOverSingle(home: BenchHome): Promise<Figure[]> {
  const batch = (await sampleBatches(home)).find(({ requests }) => requests.length === 8);
  if (!batch) throw new Error('the sample chapter makes no batch of 8');
  const items = batch.requests.map(({ key, recipe }) => ({ ...recipe, seed: seedOfTakeKey(key) }));
  const threads = home.config.workerThreads ?? availableParallelism();
  const engine = await createSpeechEngine({ device: parseDevice('cpu'), threads });
  try {
    const packages = await Promise.all(
      (await listVoicePackages(home.config.voicesDir)).map((dir) => openVoicePackage(dir)),
    );
    const voice = packages.find(({ sha256 }) => sha256 === batch.packageSha256);
    if (!voice) throw new Error('the voice of the sample chapter is not in the voices folder');
    return [await compare(await engine.load(voice), items, threads)];
  } finally {
    await engine.close();
  }
}

async function compare(voice: LoadedVoice, items: SynthesisItem[], threads: number): Promise<Figure> {
  const together = (): Promise<unknown> => voice.synthesise(items);
  const oneByOne = async (): Promise<void> => {
    for (const item of items) await voice.synthesise([item]);
  };
  await together();
  const ratios: number[] = [];
  for (let turn = 0; turn < repetitions; turn += 1) ratios.push((await timed(oneByOne)) / (await timed(together)));
  return {
    name: 'batch8OverBatch1',
    value: median(ratios),
    bound: { atLeast: 1.6 },
    detail: `wall time, ${threads} threads, ${ratios.length} pairs from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
