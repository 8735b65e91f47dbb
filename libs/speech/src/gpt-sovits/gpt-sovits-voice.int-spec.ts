import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadedVoice } from '../engine/speech-engine';
import { OnnxEngine } from '../onnx/onnx-engine';
import type { OnnxModel } from '../onnx-file/onnx-model';
import { describeSpeechEngine } from '../testing';
import { durationMs } from '../testing/speech-measures';
import { testItem } from '../testing/gpt-sovits/test-items';
import { makeTestVoice, type TestVoiceOptions } from '../test-voices/make-test-voice';
import type { TestVoiceKind } from '../test-voices/test-voice-graphs';
import type { VoicePackage } from '../voice/open-voice-package';

const cpu = { kind: 'cpu' } as const;
let home: string;
let made = 0;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicemill-gpt-voice-'));
});
afterAll(() => rm(home, { recursive: true }));
const make = (kind: TestVoiceKind, options: TestVoiceOptions = {}): Promise<VoicePackage> => {
  made += 1;
  return makeTestVoice(join(home, `${kind}-${made}`), kind, options);
};

describeSpeechEngine(
  'the engine gpt-sovits',
  () => OnnxEngine.start({ device: cpu, threads: 1 }),
  () => make('voicemill-v2'),
);

describe('a voice of engine gpt-sovits', () => {
  let engine: OnnxEngine;
  let voice: LoadedVoice;
  beforeAll(async () => {
    engine = await OnnxEngine.start({ device: cpu, threads: 2 });
    voice = await engine.load(await make('voicemill-v2'));
  });
  afterAll(() => engine.close());

  it('says otherwise what has another seed, style, text for its features or noise', async () => {
    const item = testItem(6, 4, 1);
    const [chinese, english] = item.stretches!;
    const others = [
      item,
      { ...item, seed: 77 },
      { ...item, mix: [{ speaker: 'lively', weight: 1 }] },
      { ...item, stretches: [{ ...chinese!, text: '我我我我我我,' }, english!] },
      { ...item, stretches: undefined },
      { ...item, noiseScale: 0.2 },
    ];
    const results = await voice.synthesise(others);
    expect(new Set(results.map(({ samples }) => samples.slice(0, 2000).join())).size).toBe(others.length);
    expect(results.every(({ stoppedBy, source }) => stoppedBy === 'end' && source === 'estimated')).toBe(true);
  });

  it('is as much longer as it is slower', async () => {
    const item = testItem(6, 4, 2);
    const [plain, slow] = await voice.synthesise([item, { ...item, speed: 0.8 }]);
    expect(durationMs(slow!) / durationMs(plain!)).toBeCloseTo(1.25, 1);
  });

  it('stops at the most codes that it may draw, says so, and its cache grows as far as needed', async () => {
    const without = (model: OnnxModel, file: string): OnnxModel => {
      if (file !== 'first.onnx' && file !== 'step.onnx') return model;
      // The end never comes: its score is what the position adds to it, and that is nothing now.
      const initializer = model.graph.initializer.map((tensor) => {
        if (tensor.dims.length !== 1 || Number(tensor.dims[0]) !== 1025) return tensor;
        return { ...tensor, rawData: new Uint8Array(1025 * 4) };
      });
      return { ...model, graph: { ...model.graph, initializer } };
    };
    const sampling = { topK: 1, topP: 1, temperature: 1, repetitionPenalty: 3, mostCodes: 340 };
    const endless = await engine.load(await make('voicemill-v2', { edit: without, manifest: { sampling } }));
    const [result] = await endless.synthesise([testItem(4, 3, 3)]);
    expect(result?.stoppedBy).toBe('length');
    expect(result?.samples).toHaveLength(340 * 1280);
    await endless.close();
  });

  it('refuses stretches that are not the phones', async () => {
    const item = testItem(4, 3, 4);
    await expect(voice.synthesise([{ ...item, phones: item.phones.slice(1) }])).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('the phones of its stretches are not its phones') as string,
    });
  });

  it('does not grow over 25 batches', async () => {
    const items = [2, 3, 4].map((characters) => testItem(characters, 3, characters));
    const run = async (count: number): Promise<number> => {
      for (let batch = 0; batch < count; batch += 1) await voice.synthesise(items);
      return process.memoryUsage().rss / 1e6;
    };
    const settledMb = await run(10);
    expect((await run(25)) - settledMb).toBeLessThan(40);
  });

  it('speaks again after its thread has died', async () => {
    const item = testItem(4, 3, 5);
    const single = await OnnxEngine.start({ device: cpu, threads: 1 });
    const own = await single.load(voice.voice);
    const [before] = await own.synthesise([item]);
    await single.pool.killThread(0);
    const [after] = await own.synthesise([item]);
    expect(after?.samples.join()).toBe(before?.samples.join());
    await single.close();
  });

  it.each<[string, TestVoiceKind, TestVoiceOptions, RegExp]>([
    [
      'of another family than voice.json says',
      'onnx-rs-v2',
      { manifest: { family: 'minimal' } },
      /names the export minimal.*onnx-rs/,
    ],
    [
      'with a speed that no graph takes',
      'upstream-v2',
      { manifest: { ranges: { speed: [0.8, 1.2], pitchSemitones: [0, 0], noiseScale: [0.5, 0.5] } } },
      /lets its speed vary/,
    ],
    [
      'with a noise scale that no graph takes',
      'upstream-v2',
      { manifest: { ranges: { speed: [1, 1], pitchSemitones: [0, 0], noiseScale: [0, 1] } } },
      /lets its noise vary/,
    ],
    [
      'whose graphs do not fit together',
      'voicemill-v2',
      { edit: (model, file) => (file === 'step.onnx' ? narrower(model) : model) },
      /do not work together|step/,
    ],
  ])('is refused %s', async (_what, kind, options, message) => {
    await expect(engine.load(await make(kind, options))).rejects.toThrow(message);
  });
});

/** Asks for a cache of another width. */
function narrower(model: OnnxModel): OnnxModel {
  const input = model.graph.input.map((each) => {
    if (each.name !== 'k_cache') return each;
    const dim = [{ dimParam: 'time' }, { dimValue: 3 }, { dimParam: 'batch' }, { dimValue: 31 }];
    return { ...each, type: { tensorType: { ...each.type.tensorType, shape: { dim } } } };
  });
  return { ...model, graph: { ...model.graph, input } };
}
