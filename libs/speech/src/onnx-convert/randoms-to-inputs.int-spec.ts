import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOnnxFile } from '../onnx-file/check-onnx-file';
import { writeOnnx } from '../onnx-file/onnx-codec';
import type { OnnxModel } from '../onnx-file/onnx-model';
import { nodesOf } from '../onnx-file/walk-model';
import { GraphWriter } from '../test-voices/graph-writer';
import { upstreamVocoder } from '../test-voices/families/upstream-graphs';
import { floats, PlainGraphs } from '../testing/gpt-sovits/plain-graphs';
import { randomsToInputs } from './randoms-to-inputs';

describe('randomsToInputs', () => {
  let dir: string;
  let graphs: PlainGraphs;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voicemill-randoms-'));
    graphs = new PlainGraphs();
  });
  afterAll(async () => {
    await graphs.end();
    await rm(dir, { recursive: true });
  });

  /** A graph with every kind of random node, each with a spread of its own. */
  function drawing(): OnnxModel {
    const g = new GraphWriter('drawing', 1);
    const like = g.input('like', 'float32', ['rows', 3]);
    const fixed = { shape: [2, 2] };
    const float = (value: number) => ({ float: value });
    g.output('normals', g.op('RandomNormalLike', [like], { mean: float(5), scale: float(2) }), 'float32', ['rows', 3]);
    g.output('uniforms', g.op('RandomUniformLike', [like], { low: float(-1), high: float(3) }), 'float32', ['rows', 3]);
    g.output('square', g.op('RandomNormal', [], fixed), 'float32', [2, 2]);
    return g.model();
  }

  it('gives the numbers of its inputs the shape, the mean and the scale of the nodes, round and round', async () => {
    const path = join(dir, 'drawing.onnx');
    await writeFile(path, writeOnnx(randomsToInputs(drawing())));
    expect((await checkOnnxFile(path)).graph.input.map(({ name }) => name)).toEqual([
      'like',
      'random_normal_0',
      'random_uniform_0',
      'random_normal_1',
    ]);
    const made = await graphs.run(path, {
      like: floats(new Array<number>(6).fill(0), [2, 3]),
      random_normal_0: floats([0, 1, -1, 0.5], [4]),
      random_uniform_0: floats([0, 0.25, 0.5, 0.75, 1, 0, 9], [7]),
      random_normal_1: floats([1, 2, 3, 4], [4]),
    });
    expect(made.normals).toEqual({ dims: [2, 3], numbers: [5, 7, 3, 6, 5, 7] });
    expect(made.uniforms).toEqual({ dims: [2, 3], numbers: [-1, 0, 1, 2, 3, -1] });
    expect(made.square).toEqual({ dims: [2, 2], numbers: [1, 2, 3, 4] });
  });

  it('leaves a graph alone that draws nothing', () => {
    const g = new GraphWriter('plain', 1);
    g.output('same', g.input('given', 'float32', ['any']), 'float32', ['any']);
    const model = g.model();
    expect(randomsToInputs(model)).toBe(model);
  });

  it('leaves no random node in a vocoder', () => {
    const drawn = (model: OnnxModel): number =>
      [...nodesOf(model)].filter(({ opType }) => /^Random/.test(opType)).length;
    expect(drawn(upstreamVocoder(1, 322))).toBe(1);
    expect(drawn(randomsToInputs(upstreamVocoder(1, 322)))).toBe(0);
  });
});
