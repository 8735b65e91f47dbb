import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ClaimedBatch } from '@voicemill/queue';
import {
  listVoicePackages,
  ofEngine,
  openVoicePackage,
  seedOfTakeKey,
  sessionOptions,
  speakerEmbedding,
  type VoiceManifest,
  type VoicePackage,
} from '@voicemill/speech';
import type { BareAnswer, BareItem, BareRun, BareVoice } from './bare-protocol';
import type { BenchHome } from './bench-home';

/** A voice of two graphs. */
type PairPackage = VoicePackage<Extract<VoiceManifest, { engine: 'sovits-hifigan' }>>;

/** A loop over a voice's two graphs with as many one-thread sessions as the engine has; what a worker is held against. */
export class BareLoop {
  private constructor(
    private readonly voice: PairPackage,
    private readonly threads: Worker[],
  ) {}

  /** For the voice of these batches, on a cpu. */
  static async start({ config }: BenchHome, batches: readonly ClaimedBatch[]): Promise<BareLoop> {
    const voice = await packageOf(config.voicesDir, batches[0]?.packageSha256);
    const { manifest, dir } = voice;
    const { acoustic, vocoder } = manifest.files.fp32;
    const workerData: BareVoice = {
      acoustic: join(dir, acoustic.path),
      vocoder: join(dir, vocoder.path),
      options: sessionOptions({ kind: 'cpu' }, 1),
      noiseChannels: manifest.noiseChannels,
      hopSamples: manifest.hopSamples,
      needsF0: manifest.vocoder.needsF0,
      needsNoise: manifest.vocoder.needsNoise,
    };
    const file = join(__dirname, `bare-thread${extname(__filename)}`);
    const count = config.workerThreads ?? availableParallelism();
    return new BareLoop(
      voice,
      Array.from({ length: count }, () => new Worker(file, { workerData })),
    );
  }

  /** Batches as numbers, the longest of each first; done before the clock runs. */
  itemsOf(batches: readonly ClaimedBatch[]): BareItem[] {
    const ids = new Map(this.voice.manifest.symbols.map((symbol, id) => [symbol, BigInt(id)]));
    return batches.flatMap(({ requests }) =>
      [...requests]
        .sort((a, b) => b.phoneCount - a.phoneCount)
        .map(({ key, recipe }) => ({
          phoneIds: recipe.phones.map((phone) => ids.get(phone) ?? 0n),
          embedding: speakerEmbedding(this.voice.manifest, recipe.mix),
          noiseScale: recipe.noiseScale,
          lengthScale: 1 / recipe.speed,
          pitchShift: recipe.pitchSemitones,
          seed: seedOfTakeKey(key),
        })),
    );
  }

  /** @returns samples made. */
  async run(items: BareItem[]): Promise<number> {
    const run: BareRun = { items, next: new SharedArrayBuffer(4) };
    const answers = this.threads.map(async (thread) => {
      const answered = once(thread, 'message');
      thread.postMessage(run);
      const [{ samples }] = (await answered) as [BareAnswer];
      return samples;
    });
    return (await Promise.all(answers)).reduce((sum, samples) => sum + samples, 0);
  }

  async end(): Promise<void> {
    await Promise.all(
      this.threads.map(async (thread) => {
        const gone = once(thread, 'exit');
        thread.postMessage('end');
        await gone;
      }),
    );
  }
}

async function packageOf(voicesDir: string, sha256: string | undefined): Promise<PairPackage> {
  for (const dir of await listVoicePackages(voicesDir)) {
    const voice = await openVoicePackage(dir, { precisions: ['fp32'] });
    if (voice.sha256 === sha256) return ofEngine(voice, 'sovits-hifigan');
  }
  throw new Error('the voice of the sample chapter is not in the voices folder');
}
