import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Device } from '../device';
import { OnnxEngine } from '../onnx/onnx-engine';
import { SpeechError } from '../speech-error';
import type { SynthesisResult } from '../engine/speech-engine';
import type { VoicePackage } from '../voice/open-voice-package';
import type { ConvertedPrecision } from './convert-voice';
import { melDifferenceDb, spectralDifferenceDb } from './spectral-difference';

const examplesSchema = z.array(z.object({ text: z.string(), phones: z.string().min(1) })).min(1);

/** One sentence of a voice, said in fp32 and in another precision. */
export interface ComparedSentence {
  text: string;
  /** Mean distances of the log spectra; undefined where the lengths differ, so that nothing stands opposite its like. */
  distanceDb?: { logSpectral: number; mel: number };
  /** Length in the other precision as a share of that in fp32; 1: the same. */
  lengthShare: number;
}

/**
 * Says the voice's own sentences (`examples.json` of its package) in fp32 on the cpu and in another precision on a device,
 * without noise, and compares them.
 *
 * @param voice a package with both precisions.
 * @throws SpeechError not-found when the package brings no sentences along, invalid-input when it has not the precision.
 */
export async function comparePrecisions(
  voice: VoicePackage,
  precision: ConvertedPrecision,
  device: Device,
): Promise<ComparedSentence[]> {
  const { id, version, files } = voice.manifest;
  if (!files[precision]) {
    const remedy = `Make one with "npm run voices -- convert ${id} --precision ${precision}".`;
    throw new SpeechError('invalid-input', `Voice ${id} ${version} has no ${precision} files.`, remedy);
  }
  const examples = await examplesOf(voice);
  const phones = examples.map((example) => example.phones.split(' '));
  const wanted = await sayAll(await OnnxEngine.start({ device: { kind: 'cpu' }, precision: 'fp32' }), voice, phones);
  const found = await sayAll(await OnnxEngine.start({ device, precision }), voice, phones);
  return examples.map(({ text }, index) => {
    const { samples: exact, sampleRateHz } = wanted[index]!;
    const other = found[index]!.samples;
    const lengthShare = other.length / exact.length;
    if (exact.length !== other.length) return { text, lengthShare };
    const distanceDb = {
      logSpectral: spectralDifferenceDb(exact, other),
      mel: melDifferenceDb(exact, other, sampleRateHz),
    };
    return { text, distanceDb, lengthShare };
  });
}

async function sayAll(engine: OnnxEngine, voice: VoicePackage, phones: string[][]): Promise<SynthesisResult[]> {
  try {
    const loaded = await engine.loadPair(voice);
    const { speed, pitchSemitones } = voice.manifest.defaults;
    const items = phones.map((each) => ({ phones: each, mix: [], speed, pitchSemitones, noiseScale: 0, seed: 1 }));
    return await loaded.synthesiseWithoutNoise(items);
  } finally {
    await engine.close();
  }
}

async function examplesOf({ dir, manifest: { id, version } }: VoicePackage) {
  const path = join(dir, 'examples.json');
  try {
    return examplesSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const message = `Voice ${id} ${version} brings no sentences along: ${path} cannot be read.`;
    throw new SpeechError('not-found', message, 'Put an examples.json with "text" and "phones" there.', cause);
  }
}
