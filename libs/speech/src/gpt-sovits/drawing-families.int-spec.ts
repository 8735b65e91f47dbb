import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomsToInputs } from '../onnx-convert/randoms-to-inputs';
import { OnnxEngine } from '../onnx/onnx-engine';
import { makeTestVoice } from '../test-voices/make-test-voice';
import type { TestVoiceKind } from '../test-voices/test-voice-graphs';
import { PlainGraphs } from '../testing/gpt-sovits/plain-graphs';
import { plainRequest } from '../testing/gpt-sovits/plain-request';
import { genieLoop, upstreamLoop } from '../testing/gpt-sovits/reference-drawing-loops';
import { testItem } from '../testing/gpt-sovits/test-items';
import type { GptSovitsVoice } from './gpt-sovits-voice';

const items = [4, 9].map((characters, index) => testItem(characters, 5, index));

/** Families whose graphs draw codes by themselves, as they are and with their random nodes as inputs. */
describe('graphs that draw by themselves', () => {
  let home: string;
  let engine: OnnxEngine;
  let graphs: PlainGraphs;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'voicemill-drawing-'));
    engine = await OnnxEngine.start({ device: { kind: 'cpu' }, threads: 1 });
    graphs = new PlainGraphs();
  });
  afterAll(async () => {
    await engine.close();
    await graphs.end();
    await rm(home, { recursive: true });
  });

  const asTheyAre = async (kind: TestVoiceKind): Promise<GptSovitsVoice> => {
    return engine.loadGptSovits(await makeTestVoice(join(home, kind), kind));
  };
  const withInputs = async (kind: TestVoiceKind): Promise<GptSovitsVoice> => {
    const dir = join(home, `${kind}-inputs`);
    const manifest = { reproducible: true };
    return engine.loadGptSovits(await makeTestVoice(dir, kind, { edit: randomsToInputs, manifest }));
  };

  it.each(['upstream-v1', 'genie-v2', 'minimal-v2'] as const)('%s speaks, and another time otherwise', async (kind) => {
    const voice = await asTheyAre(kind);
    const [first, second] = [await voice.speak(items), await voice.speak(items)];
    for (const [index, { samples, codes, stoppedBy }] of first.entries()) {
      expect(stoppedBy).toBe('end');
      expect([...(codes ?? [])].every((code) => code < 1024)).toBe(true);
      expect(samples).toHaveLength((codes?.length ?? 0) * 1280);
      expect(samples.some((sample, place) => sample !== second[index]?.samples[place])).toBe(true);
    }
  });

  it.each([
    ['upstream-v1', upstreamLoop],
    ['upstream-v2', upstreamLoop],
    ['genie-v2', genieLoop],
    ['genie-v2proplus', genieLoop],
  ] as const)('%s with random inputs draws what the slow loop draws, every time', async (kind, loop) => {
    const voice = await withInputs(kind);
    const [first, second] = [await voice.speak(items), await voice.speak([...items].reverse())];
    const { sampling } = voice.voice.manifest;
    const path = (file: string): string => join(voice.voice.dir, file);
    const setting = { graphs, path, sampling, mostCodes: sampling.mostCodes };
    for (const [index, item] of items.entries()) {
      const { samples, codes } = first[index]!;
      expect([...(codes ?? [])]).toEqual(await loop(setting, await plainRequest(setting, voice.voice, item)));
      expect(codes?.length).toBeGreaterThan(10);
      expect(second[items.length - 1 - index]?.codes).toEqual(codes);
      expect(second[items.length - 1 - index]?.samples.join()).toBe(samples.join());
    }
  });

  it.each(['upstream-v2', 'genie-v2', 'onnx-rs-v2'] as const)(
    '%s is refused when voice.json calls it reproducible and its graphs still draw',
    async (kind) => {
      const voice = await makeTestVoice(join(home, `${kind}-claim`), kind, { manifest: { reproducible: true } });
      await expect(engine.load(voice)).rejects.toMatchObject({
        code: 'invalid-input',
        message: expect.stringContaining('draw numbers of their own') as string,
      });
    },
  );
});
