import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examplePhones, expectSameSpeech, itemOf, starterVoiceDir } from '../testing';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import { createSpeechEngine } from './create-speech-engine';
import { OnnxEngine } from './onnx-engine';

const cpu = { kind: 'cpu' } as const;
const items = examplePhones('starter-en')
  .slice(0, 8)
  .map((phones, seed) => itemOf(phones, { seed }));
const openStarter = (): Promise<VoicePackage> => openVoicePackage(starterVoiceDir('starter-en'));

describe('a running engine', () => {
  let engine: OnnxEngine;
  afterEach(() => engine.close());

  it('says the same after its session threads have died', async () => {
    engine = await OnnxEngine.start({ device: cpu, threads: 2 });
    const voice = await engine.load(await openStarter());
    const before = await voice.synthesise(items);
    await Promise.all([engine.pool.killThread(0), engine.pool.killThread(1)]);
    const after = await voice.synthesise(items);
    after.forEach((result, index) => expectSameSpeech(result, before[index]));
  });

  it('does not grow over 200 batches', async () => {
    engine = await OnnxEngine.start({ device: cpu, threads: 2 });
    const voice = await engine.load(await openStarter());
    const short = items.slice(0, 4).map((item) => ({ ...item, phones: [...item.phones.slice(0, 12), '.'] }));
    const runBatches = async (count: number): Promise<number> => {
      for (let batch = 0; batch < count; batch += 1) {
        await voice.synthesise(short.map((item, index) => ({ ...item, speed: 0.8 + ((batch + index) % 10) * 0.05 })));
      }
      return process.memoryUsage().rss / 1e6;
    };
    // Until arenas and heaps have found their size.
    const settledMb = await runBatches(60);
    expect((await runBatches(200)) - settledMb).toBeLessThan(40);
  });

  it('lets what is being said end when it is closed', async () => {
    engine = await OnnxEngine.start({ device: cpu, threads: 2 });
    const voice = await engine.load(await openStarter());
    const underWay = voice.synthesise(items.slice(0, 2));
    await engine.close();
    expect(await underWay).toHaveLength(2);
    await expect(voice.synthesise(items)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(engine.load(voice.voice)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('loading', () => {
  it.each(['cuda', 'tensorrt'] as const)('refuses %s, which this machine lacks, and says what to do', async (kind) => {
    await expect(createSpeechEngine({ device: { kind, index: 0 } })).rejects.toMatchObject({
      code: 'engine-unavailable',
      message: expect.stringContaining(kind) as string,
      remedy: expect.stringMatching(/install|device cpu/i) as string,
    });
  });

  describe('a package that promises what its graphs do not keep', () => {
    let dir: string;
    let engine: OnnxEngine;
    beforeEach(async () => {
      dir = await mkdtemp(join(tmpdir(), 'voicemill-voice-'));
      await cp(starterVoiceDir('starter-en'), dir, { recursive: true });
      engine = await OnnxEngine.start({ device: cpu, threads: 1 });
    });
    afterEach(async () => {
      await engine.close();
      await rm(dir, { recursive: true });
    });

    it.each([
      ['noiseChannels', 4, /acoustic graph, input "noise" is float32/],
      ['hopSamples', 128, /do not work together with hopSamples 128/],
      ['vocoder', { kind: 'hifigan', needsF0: false, needsNoise: false }, /vocoder graph, input "f0"/],
    ])('is refused: %s = %j', async (name, value, message) => {
      const path = join(dir, 'voice.json');
      const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
      await writeFile(path, JSON.stringify({ ...manifest, [name]: value }));
      const loading = engine.load(await openVoicePackage(dir));
      await expect(loading).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringMatching(message) as string,
      });
      const sound = await engine.load(await openStarter());
      await expect(sound.synthesise(items.slice(0, 1))).resolves.toHaveLength(1);
    });
  });
});
