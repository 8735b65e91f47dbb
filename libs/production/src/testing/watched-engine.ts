import type { LoadedVoice, SpeechEngine, SynthesisItem } from '@voicemill/speech';

/** An engine that tells what it was asked to say and can be made to fail. */
export interface WatchedEngine extends SpeechEngine {
  /** Every batch so far, failed ones included. */
  readonly batches: SynthesisItem[][];
  /** How often a voice was loaded. */
  loads: number;
  /** Asked before each batch is said; what it throws is the batch's failure, and the batch waits while it waits. */
  before: (items: SynthesisItem[]) => void | Promise<void>;
}

export function watchEngine(engine: SpeechEngine): WatchedEngine {
  const watched: WatchedEngine = {
    device: engine.device,
    batches: [],
    loads: 0,
    before: () => undefined,
    load: async (voice) => {
      watched.loads += 1;
      return watchVoice(await engine.load(voice), watched);
    },
    close: () => engine.close(),
  };
  return watched;
}

const watchVoice = (loaded: LoadedVoice, watched: WatchedEngine): LoadedVoice => ({
  voice: loaded.voice,
  memoryBytes: loaded.memoryBytes,
  synthesise: async (items, onReport) => {
    watched.batches.push(items);
    await watched.before(items);
    return loaded.synthesise(items, onReport);
  },
  close: () => loaded.close(),
});
