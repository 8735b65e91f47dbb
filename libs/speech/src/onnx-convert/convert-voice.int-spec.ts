import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SynthesisResult } from '../engine/speech-engine';
import { OnnxEngine } from '../onnx/onnx-engine';
import { expectedVectors } from '../testing/expected-vectors';
import { spectralDifferenceDb } from './spectral-difference';
import { itemOf, starterVoiceDir, type StarterVoiceId } from '../testing/starter-voices';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import type { Precision } from '../voice/voice-manifest';
import { convertVoice, type ConvertedPrecision } from './convert-voice';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'voicemill-convert-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function say(voice: VoicePackage, id: StarterVoiceId, precision: Precision): Promise<SynthesisResult[]> {
  const engine = await OnnxEngine.start({ device: { kind: 'cpu' }, threads: 2, precision });
  try {
    const loaded = await engine.loadPair(voice);
    return await loaded.synthesiseWithoutNoise(
      expectedVectors(id).map(({ phones, speaker }) => itemOf(phones, { mix: [{ speaker, weight: 1 }] })),
    );
  } finally {
    await engine.close();
  }
}

describe.each<[StarterVoiceId, ConvertedPrecision, { share: number; differenceDb: number; lengthShare: number }]>([
  ['starter-en', 'fp16', { share: 0.8, differenceDb: 0.5, lengthShare: 0.01 }],
  ['starter-zh', 'int8', { share: 0.8, differenceDb: 2, lengthShare: 0.02 }],
])('%s in %s', (id, precision, bound) => {
  it('is smaller, is a version of its own, and sounds the same', async () => {
    const original = await openVoicePackage(starterVoiceDir(id));
    const { voice, bytesBefore, bytesAfter } = await convertVoice(original, precision, join(dir, `${id}-${precision}`));
    expect(voice.manifest.version).toBe(`${original.manifest.version}-${precision}`);
    expect(bytesAfter / bytesBefore).toBeLessThan(bound.share);
    const [wanted, found] = [await say(original, id, 'fp32'), await say(voice, id, precision)];
    const told = [`${id} ${precision}: ${(bytesAfter / bytesBefore).toFixed(2)} of the size`];
    for (const [index, { samples }] of wanted.entries()) {
      const other = found[index]?.samples ?? new Float32Array(0);
      expect(Math.abs(other.length / samples.length - 1)).toBeLessThan(bound.lengthShare);
      if (other.length !== samples.length) continue;
      const differenceDb = spectralDifferenceDb(samples, other);
      told.push(`${differenceDb.toFixed(3)} dB`);
      expect(differenceDb).toBeLessThan(bound.differenceDb);
    }
    process.stdout.write(`${told.join(', ')}\n`);
    expect(told.length).toBeGreaterThan(1);
  });
});

it('does not write over what is there', async () => {
  const original = await openVoicePackage(starterVoiceDir('starter-en'));
  await expect(convertVoice(original, 'fp16', dir)).rejects.toMatchObject({ code: 'invalid-input' });
});
