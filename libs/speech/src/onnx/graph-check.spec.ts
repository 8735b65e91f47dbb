import { checkGraphs, type GraphFace, type TensorFace } from './graph-check';
import type { GraphSpec } from './graph-spec';

const spec = {
  voiceId: 'v',
  embeddingSize: 32,
  noiseChannels: 8,
  melBands: 80,
  needsF0: true,
  needsNoise: true,
} as GraphSpec;
const face = (name: string, type: string, ...shape: (number | string)[]): TensorFace => ({
  name,
  isTensor: true,
  type,
  shape,
});
const mel = face('mel', 'float32', 'batch', 80, 'frames');
const f0 = face('f0', 'float32', 'batch', 'frames');
const noise = face('noise', 'float32', 'batch', 'samples');

function graphs(): { acoustic: GraphFace; vocoder: GraphFace } {
  const scale = (name: string): TensorFace => face(name, 'float32', 'batch');
  return {
    acoustic: {
      inputs: [
        face('phone_ids', 'int64', 'batch', 'phones'),
        face('phone_lengths', 'int64', 'batch'),
        face('speaker_embedding', 'float32', 'batch', 32),
        face('noise', 'float32', 'batch', 8, 'phones'),
        ...['noise_scale', 'length_scale', 'pitch_shift'].map(scale),
      ],
      outputs: [mel, f0, face('frame_lengths', 'int64', 'batch'), face('durations', 'int64', 'batch', 'phones')],
    },
    vocoder: { inputs: [mel, f0, noise], outputs: [face('audio', 'float32', 'batch', 1, 'samples')] },
  };
}

describe('checkGraphs', () => {
  it('takes graphs that keep the contract', () => {
    expect(() => checkGraphs(spec, graphs())).not.toThrow();
  });

  it('takes a plain HiFi-GAN: mel in, audio out', () => {
    const { acoustic, vocoder } = graphs();
    const plain = { ...spec, needsF0: false, needsNoise: false };
    expect(() => checkGraphs(plain, { acoustic, vocoder: { ...vocoder, inputs: [mel] } })).not.toThrow();
  });

  it.each<[string, Partial<GraphSpec>, RegExp]>([
    [
      'another embedding size',
      { embeddingSize: 64 },
      /input "speaker_embedding" is float32 \[batch,32\], not float32 \[any,64\]/,
    ],
    ['other noise channels', { noiseChannels: 4 }, /acoustic graph, input "noise"/],
    ['other mel bands', { melBands: 100 }, /output "mel" is float32 \[batch,80,frames\]/],
    ['a vocoder without f0', { needsF0: false }, /vocoder graph, input "f0" is one that the contract does not know/],
    ['a vocoder without noise', { needsNoise: false }, /vocoder graph, input "noise"/],
  ])('refuses when voice.json promises %s', (_, promise, message) => {
    expect(() => checkGraphs({ ...spec, ...promise }, graphs())).toThrow(message);
  });

  it('refuses a missing output, naming those there are', () => {
    const { acoustic, vocoder } = graphs();
    const lacking = { ...acoustic, outputs: acoustic.outputs.filter(({ name }) => name !== 'durations') };
    const check = (): void => checkGraphs(spec, { acoustic: lacking, vocoder });
    expect(check).toThrow(/output "durations" is missing; there are: mel, f0, frame_lengths/);
  });

  it('refuses another type', () => {
    const { acoustic, vocoder } = graphs();
    const inputs = acoustic.inputs.map((each) => (each.name === 'phone_ids' ? { ...each, type: 'int32' } : each));
    expect(() => checkGraphs(spec, { acoustic: { ...acoustic, inputs }, vocoder })).toThrow(/is int32 .* not int64/);
  });
});
