import type { LoadedVoice, SpeechEngine } from '../engine/speech-engine';
import type { VoicePackage } from '../voice/open-voice-package';
import { createVoiceShelf, type VoiceShelfOptions } from './voice-shelf';

const packageOf = (id: string): VoicePackage =>
  ({ dir: id, sha256: `hash of ${id}`, manifest: { id, version: '1.0.0' } }) as VoicePackage;
const [a, b, c] = ['a', 'b', 'c'].map(packageOf) as [VoicePackage, VoicePackage, VoicePackage];

/** An engine that notes what is loaded and closed; every voice takes 10 bytes. */
function notingEngine(): SpeechEngine & { log: string[]; failNext: boolean } {
  const log: string[] = [];
  const engine = {
    log,
    failNext: false,
    device: { kind: 'cpu' as const },
    load: (voice: VoicePackage): Promise<LoadedVoice> => {
      if (engine.failNext) {
        engine.failNext = false;
        return Promise.reject(new Error('no memory'));
      }
      log.push(`load ${voice.manifest.id}`);
      const close = (): Promise<void> => Promise.resolve(void log.push(`close ${voice.manifest.id}`));
      return Promise.resolve({ voice, memoryBytes: 10, synthesise: () => Promise.resolve([]), close });
    },
    close: () => Promise.resolve(void log.push('close engine')),
  };
  return engine;
}
function shelfOf(options: Partial<VoiceShelfOptions> = {}) {
  const engine = notingEngine();
  const shelf = createVoiceShelf(engine, { budgetBytes: 20, ...options });
  const touch = (voice: VoicePackage): Promise<string> =>
    shelf.withVoice(voice, (loaded) => Promise.resolve(loaded.voice.manifest.id));
  return { engine, shelf, touch, ids: () => shelf.residents().map(({ voiceId }) => voiceId) };
}

describe('createVoiceShelf', () => {
  it('loads a voice once, also for two users at once', async () => {
    const { engine, touch } = shelfOf();
    expect(await Promise.all([touch(a), touch(a)])).toEqual(['a', 'a']);
    await touch(a);
    expect(engine.log).toEqual(['load a']);
  });

  it('closes the least recently used voice when the budget is exceeded', async () => {
    const { engine, touch, ids } = shelfOf();
    for (const voice of [a, b, a, c]) await touch(voice);
    expect(engine.log).toEqual(['load a', 'load b', 'load c', 'close b']);
    expect(ids()).toEqual(['a', 'c']);
  });

  it('keeps pinned voices and those in use', async () => {
    const { engine, shelf, touch, ids } = shelfOf({ budgetBytes: 10, pinned: ['a'] });
    await touch(a);
    await shelf.withVoice(b, async () => {
      await touch(c);
      expect(ids()).toEqual(['a', 'b', 'c']);
    });
    // Of the idle ones only the latest stays above the budget.
    expect(ids()).toEqual(['a', 'c']);
    expect(engine.log).toContain('close b');
    expect(shelf.residents()[0]).toMatchObject({ pinned: true, users: 0, memoryBytes: 10 });
  });

  it('does not load a voice anew for every use because the budget is too small for it', async () => {
    const { engine, touch } = shelfOf({ budgetBytes: 1 });
    await touch(a);
    await touch(a);
    expect(engine.log).toEqual(['load a']);
  });

  it('tries again after a load that failed', async () => {
    const { engine, touch } = shelfOf();
    engine.failNext = true;
    await expect(touch(a)).rejects.toThrow('no memory');
    await expect(touch(a)).resolves.toBe('a');
  });

  it('frees a place when its user fails', async () => {
    const { shelf } = shelfOf();
    await expect(shelf.withVoice(a, () => Promise.reject(new Error('bad words')))).rejects.toThrow('bad words');
    expect(shelf.residents()).toMatchObject([{ users: 0 }]);
  });

  it('tells how long a cold start took', async () => {
    const onColdStart = jest.fn();
    const { touch, shelf } = shelfOf({ onColdStart });
    await touch(a);
    await touch(a);
    expect(onColdStart).toHaveBeenCalledTimes(1);
    const { coldStartMs = -1 } = shelf.residents()[0] ?? {};
    expect(coldStartMs).toBeGreaterThanOrEqual(0);
    expect(onColdStart).toHaveBeenCalledWith({ voiceId: 'a', version: '1.0.0', coldStartMs, memoryBytes: 10 });
  });

  it('closes idle voices at once, used ones after their use, and takes no more', async () => {
    const { engine, shelf, touch } = shelfOf({ pinned: ['a'] });
    await touch(a);
    await shelf.withVoice(b, async () => {
      await shelf.close();
      expect(engine.log).toEqual(['load a', 'load b', 'close a']);
    });
    expect(engine.log).toEqual(['load a', 'load b', 'close a', 'close b']);
    await expect(touch(a)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
