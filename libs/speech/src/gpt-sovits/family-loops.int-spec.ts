import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OnnxEngine } from '../onnx/onnx-engine';
import type { SpokenItem } from '../onnx/thread-protocol';
import { makeTestVoice } from '../test-voices/make-test-voice';
import { testVoiceKinds, type TestVoiceKind } from '../test-voices/test-voice-graphs';
import { PlainGraphs } from '../testing/gpt-sovits/plain-graphs';
import { plainRequest } from '../testing/gpt-sovits/plain-request';
import { referenceLoops } from '../testing/gpt-sovits/reference-loops';
import { largestDifference } from '../testing/speech-measures';
import { testItem } from '../testing/gpt-sovits/test-items';
import type { GptSovitsVoice } from './gpt-sovits-voice';

const items = [3, 9, 5, 14, 7, 2, 11, 6].map((characters, index) => testItem(characters, 4 + index, index));
let home: string;
let engine: OnnxEngine;
let graphs: PlainGraphs;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicemill-gpt-'));
  engine = await OnnxEngine.start({ device: { kind: 'cpu' }, threads: 2 });
  graphs = new PlainGraphs();
});
afterAll(async () => {
  await engine.close();
  await graphs.end();
  await rm(home, { recursive: true });
});

const largest = (a?: SpokenItem, b?: SpokenItem): number => {
  return largestDifference(a?.samples ?? new Float32Array(0), b?.samples ?? new Float32Array(1));
};
const load = async (kind: TestVoiceKind): Promise<GptSovitsVoice> => {
  return engine.loadGptSovits(await makeTestVoice(join(home, kind), kind));
};

describe.each(testVoiceKinds.filter((kind) => referenceLoops[kind]))('%s', (kind) => {
  let voice: GptSovitsVoice;
  let together: SpokenItem[];
  beforeAll(async () => {
    voice = await load(kind);
    together = await voice.speak(items);
  });

  it('draws the codes that the slow loop draws', async () => {
    const { sampling } = voice.voice.manifest;
    const path = (file: string): string => join(home, kind, file);
    const setting = { graphs, path, sampling, mostCodes: sampling.mostCodes };
    for (const index of [3, 5]) {
      const request = await plainRequest(setting, voice.voice, items[index]!);
      const expected = await referenceLoops[kind]!(setting, request);
      expect([...(together[index]?.codes ?? [])]).toEqual(expected);
      expect(expected.length).toBeGreaterThan(10);
      expect(expected.length).toBeLessThan(sampling.mostCodes);
    }
  });

  it('draws the same alone as in a batch of eight', async () => {
    // Where every sequence has a decoder of its own, a few tell as much as all.
    const chosen = kind.startsWith('voicemill') ? items : items.slice(0, 3);
    for (const [index, item] of chosen.entries()) {
      const [alone] = await voice.speak([item]);
      expect([...(alone?.codes ?? [])]).toEqual([...(together[index]?.codes ?? [])]);
      if (voice.voice.manifest.reproducible) expect(largest(alone, together[index])).toBeLessThan(1e-6);
    }
  });
});
