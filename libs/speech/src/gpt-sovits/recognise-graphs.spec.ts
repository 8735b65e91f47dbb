import type { GraphFace } from '../onnx/graph-check';
import { testVoiceGraphs, testVoiceKinds, type TestVoiceKind } from '../test-voices/test-voice-graphs';
import { recogniseGraphs } from './recognise-graphs';

interface Faced {
  path: string;
  face: GraphFace;
}
const size = { layers: 1, width: 8, heads: 2, hidden: 8, symbols: 322 };

/** Weights take their time, and here nobody looks at them. */
const known = new Map<TestVoiceKind, Faced[]>();

/** The names of a voice's tensors under file names that tell nothing. */
function facesOf(kind: TestVoiceKind): Faced[] {
  const faces = known.get(kind) ?? makeFaces(kind);
  known.set(kind, faces);
  return faces;
}

function makeFaces(kind: TestVoiceKind): Faced[] {
  return Object.entries(testVoiceGraphs(kind, 1, size, 10).graphs).map(([file, { graph }]) => {
    const named = (tensors: { name: string }[]) => tensors.map(({ name }) => ({ name, isTensor: true }));
    return {
      path: `${file.length}-${file.slice(-9, -5)}.bin`,
      face: { inputs: named(graph.input), outputs: named(graph.output) },
    };
  });
}
const without = (faces: Faced[], tensor: string): Faced[] => {
  return faces.filter(({ face }) => ![...face.inputs, ...face.outputs].some(({ name }) => name === tensor));
};

describe('recogniseGraphs', () => {
  it.each(testVoiceKinds)('knows %s by the names of its tensors, in any order', (kind) => {
    const faces = facesOf(kind);
    const found = recogniseGraphs('x', faces);
    expect(kind.startsWith(found.family)).toBe(true);
    expect(Object.values(found.graphs)).toHaveLength(faces.length);
    expect(recogniseGraphs('x', [...faces].reverse())).toEqual(found);
  });

  it('knows an upstream step whose noise is an input, and that tells its samples as well or not', () => {
    const faces = facesOf('upstream-v2').map(({ path, face }) => ({
      path,
      face: {
        inputs: [...face.inputs, { name: 'random_normal_0', isTensor: true }],
        outputs: face.outputs.filter(({ name }) => name !== 'samples'),
      },
    }));
    expect(recogniseGraphs('x', faces).family).toBe('upstream');
  });

  it.each<[string, () => Faced[], RegExp]>([
    [
      'a graph of nothing known',
      () => [...facesOf('genie-v2'), { path: 'odd.onnx', face: { inputs: [], outputs: [] } }],
      /odd\.onnx is no graph of a known export/,
    ],
    ['no step', () => without(facesOf('minimal-v2'), 'k_cache_new'), /none of its graphs draws/],
    [
      'no HuBERT',
      () => without(facesOf('voicemill-v2'), 'ref_audio_16k'),
      /voicemill export, but has no graph for its hubert/,
    ],
    [
      'a vocoder twice',
      () => [
        ...facesOf('onnx-rs-v2'),
        ...facesOf('minimal-v2').filter(({ face }) => face.outputs[0]?.name === 'audio'),
      ],
      /do the same \(vocoder\)/,
    ],
    [
      'a first graph of another export',
      () => [
        ...without(facesOf('upstream-v2'), 'x_example'),
        ...facesOf('genie-v2').filter(({ face }) => face.inputs[0]?.name === 'x'),
      ],
      /is of another export than upstream/,
    ],
  ])('refuses %s and says so', (_what, faces, message) => {
    expect(() => recogniseGraphs('x', faces())).toThrow(message);
  });
});
