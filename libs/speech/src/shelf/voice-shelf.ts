import { SpeechError } from '../speech-error';
import type { LoadedVoice, SpeechEngine } from '../engine/speech-engine';
import type { VoicePackage } from '../voice/open-voice-package';

export interface VoiceShelfOptions {
  /** What loaded voices may take together. Voices in use, pinned ones and the latest one stay even above it. */
  budgetBytes: number;
  /** Ids of voices that stay once they are loaded. */
  pinned?: readonly string[];
  /** Told of every load: how long its first user had to wait. */
  onColdStart?: (start: { voiceId: string; version: string; coldStartMs: number; memoryBytes: number }) => void;
}

export interface ResidentVoice {
  voiceId: string;
  version: string;
  memoryBytes: number;
  coldStartMs: number;
  pinned: boolean;
  users: number;
}

/** The voices of one engine that are kept loaded. */
export interface VoiceShelf {
  /** Has the package's voice loaded while `use` runs. @throws what `use` or loading throws. */
  withVoice<T>(voice: VoicePackage, use: (loaded: LoadedVoice) => Promise<T>): Promise<T>;
  /** What is loaded, the least recently used first. */
  residents(): ResidentVoice[];
  /** Closes every voice, those in use when their users are done with them. The engine stays open. */
  close(): Promise<void>;
}

interface Place {
  voice: VoicePackage;
  users: number;
  loading: Promise<LoadedVoice>;
  loaded?: LoadedVoice;
  coldStartMs: number;
}

/**
 * Keeps voices loaded by use within a memory budget: a voice is loaded by whoever needs it first, and when the budget
 * is exceeded the least recently used idle ones are closed. A new voice is weighed once it is loaded, so for that
 * moment the shelf may hold one voice more than the budget allows.
 */
export function createVoiceShelf(engine: SpeechEngine, options: VoiceShelfOptions): VoiceShelf {
  return new LruVoiceShelf(engine, options);
}

class LruVoiceShelf implements VoiceShelf {
  /** By the package's hash; a map keeps the order of insertion, which here is the order of use. */
  private readonly places = new Map<string, Place>();
  private closed = false;

  constructor(
    private readonly engine: SpeechEngine,
    private readonly options: VoiceShelfOptions,
  ) {}

  async withVoice<T>(voice: VoicePackage, use: (loaded: LoadedVoice) => Promise<T>): Promise<T> {
    if (this.closed) throw new SpeechError('unavailable', 'The voice shelf has been closed.', 'Make a new one.');
    const place = this.places.get(voice.sha256) ?? this.startLoading(voice);
    this.places.delete(voice.sha256);
    this.places.set(voice.sha256, place);
    place.users += 1;
    try {
      return await use(await place.loading);
    } finally {
      place.users -= 1;
      await this.shrink();
    }
  }

  residents(): ResidentVoice[] {
    return [...this.places.values()].flatMap(({ voice, users, loaded, coldStartMs }) => {
      if (!loaded) return [];
      const { id: voiceId, version } = voice.manifest;
      const pinned = this.isPinned(voice);
      return [{ voiceId, version, memoryBytes: loaded.memoryBytes, coldStartMs, pinned, users }];
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.shrink();
  }

  private startLoading(voice: VoicePackage): Place {
    const startedAt = performance.now();
    const place: Place = { voice, users: 0, coldStartMs: 0, loading: this.engine.load(voice) };
    place.loading = place.loading.then(
      (loaded) => {
        place.loaded = loaded;
        place.coldStartMs = performance.now() - startedAt;
        const { id: voiceId, version } = voice.manifest;
        this.options.onColdStart?.({
          voiceId,
          version,
          coldStartMs: place.coldStartMs,
          memoryBytes: loaded.memoryBytes,
        });
        return loaded;
      },
      (error: unknown) => {
        // The next user tries again: what was missing may have been mended.
        if (this.places.get(voice.sha256) === place) this.places.delete(voice.sha256);
        throw error;
      },
    );
    return place;
  }

  private async shrink(): Promise<void> {
    const leaving: LoadedVoice[] = [];
    // Kept even above the budget: to load one voice anew for every batch helps nobody.
    const latest = [...this.places.keys()].at(-1);
    let total = this.residents().reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
    for (const [key, { voice, users, loaded }] of [...this.places]) {
      if (!loaded || users > 0) continue;
      const stays = total <= this.options.budgetBytes || key === latest || this.isPinned(voice);
      if (stays && !this.closed) continue;
      // Off the shelf before it is closed, so that nobody gets hold of a closing voice.
      this.places.delete(key);
      total -= loaded.memoryBytes;
      leaving.push(loaded);
    }
    await Promise.all(leaving.map((loaded) => loaded.close()));
  }

  private isPinned({ manifest }: VoicePackage): boolean {
    return this.options.pinned?.includes(manifest.id) ?? false;
  }
}
