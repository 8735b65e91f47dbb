import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOnnx } from '../onnx-file/onnx-codec';
import type { OnnxModel } from '../onnx-file/onnx-model';
import { sha256OfFile } from '../voice/file-sha256';
import { ofEngine } from '../voice/of-engine';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import { GraphWriter } from './graph-writer';

const melBands = 80;
const widest = 512;
/** HiFi-GAN V1 (Kong, Kim and Bae, 2020, table 5): four upsamplings by 256 in all, three residual blocks after each. */
const upsamplings = [
  { rate: 8, kernel: 16 },
  { rate: 8, kernel: 16 },
  { rate: 2, kernel: 4 },
  { rate: 2, kernel: 4 },
];
const blockKernels = [3, 7, 11];
const dilations = [1, 3, 5];
const slope = { alpha: { float: 0.1 } };

/** The generator of HiFi-GAN V1 at its full size, 13.9 million random weights: what a real vocoder costs, without a voice. */
export function hifiganV1(seed: number): OnnxModel {
  const g = new GraphWriter('hifigan', seed);
  const mel = g.input('mel', 'float32', ['batch', melBands, 'frames']);
  let x = convolution(g, 'pre', mel, { from: melBands, to: widest, kernel: 7, dilation: 1 });
  upsamplings.forEach(({ rate, kernel }, stage) => {
    const [from, to] = [widest >> stage, widest >> (stage + 1)];
    const weight = g.weight(`up${stage}`, [from, to, kernel], 1 / Math.sqrt(from * 2));
    const padding = (kernel - rate) / 2;
    x = g.op('ConvTranspose', [g.op('LeakyRelu', [x], slope), weight], { strides: [rate], pads: [padding, padding] });
    const blocks = blockKernels.map((size) => residualBlock(g, `block${stage}.${size}`, x, to, size));
    x = g.op('Mul', [g.op('Sum', blocks), g.floats([1 / blockKernels.length], [])]);
  });
  const last = convolution(g, 'post', g.op('LeakyRelu', [x], slope), { from: 32, to: 1, kernel: 7, dilation: 1 });
  g.output('audio', g.op('Tanh', [last]), 'float32', ['batch', 1, 'samples']);
  return g.model();
}

function residualBlock(g: GraphWriter, name: string, input: string, width: number, kernel: number): string {
  return dilations.reduce((x, dilation) => {
    const size = { from: width, to: width, kernel };
    const first = convolution(g, `${name}.${dilation}.a`, g.op('LeakyRelu', [x], slope), { ...size, dilation });
    const second = convolution(g, `${name}.${dilation}.b`, g.op('LeakyRelu', [first], slope), { ...size, dilation: 1 });
    return g.op('Add', [x, second]);
  }, input);
}

interface Convolution {
  from: number;
  to: number;
  kernel: number;
  dilation: number;
}

function convolution(g: GraphWriter, name: string, x: string, { from, to, kernel, dilation }: Convolution): string {
  const weight = g.weight(name, [to, from, kernel], 0.5 / Math.sqrt(from * kernel));
  const padding = ((kernel - 1) * dilation) / 2;
  return g.op('Conv', [x, weight], { dilations: [dilation], pads: [padding, padding] });
}

/** A voice of two graphs whose vocoder is HiFi-GAN V1 at full size; its words are the source's, its sound is noise. */
export async function makeHifiganV1Voice(source: VoicePackage, dir: string): Promise<VoicePackage> {
  const { dir: from, manifest } = ofEngine(source, 'sovits-hifigan');
  await cp(from, dir, { recursive: true });
  const path = 'hifigan-v1.onnx';
  await writeFile(join(dir, path), writeOnnx(hifiganV1(1)));
  const vocoder = { path, sha256: await sha256OfFile(join(dir, path)) };
  const written = {
    ...manifest,
    id: `${manifest.id}-hifigan-v1`,
    vocoder: { kind: 'hifigan', needsF0: false, needsNoise: false },
    files: { fp32: { ...manifest.files.fp32, vocoder } },
  };
  await writeFile(join(dir, 'voice.json'), `${JSON.stringify(written, null, 1)}\n`);
  return openVoicePackage(dir);
}
