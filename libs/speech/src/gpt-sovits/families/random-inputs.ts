import { Tensor } from 'onnxruntime-node';
import { fillNormals } from '../../onnx/noise';
import { randomNormalPrefix, randomUniformPrefix } from '../../onnx-convert/random-input-names';
import type { Graph, Tensors } from '../graph';
import { exponentialAt } from '../sampling/exponential';
import { codeCount } from '../sampling/sampling-settings';

const normals = (graph: Graph): string[] => namesWith(graph, randomNormalPrefix);
const uniforms = (graph: Graph): string[] => namesWith(graph, randomUniformPrefix);

/** Whether the numbers that a graph used to draw are inputs now. */
export function hasRandomInputs(graph: Graph): boolean {
  return normals(graph).length + uniforms(graph).length > 0;
}

/**
 * Numbers for a graph that draws a code: q of the largest probability / q. Exporters drew it from a normal distribution, of
 * which half is negative; what PyTorch draws, and so is fed here, is Exp(1). A uniform input is turned into it by the graph.
 */
export function samplerNumbers(graph: Graph, seed: number, step: number): Tensors {
  const exponentials = Float32Array.from({ length: codeCount }, (_, code) => exponentialAt(seed, step, code));
  const uniform = exponentials.map((value) => Math.exp(-value));
  return Object.fromEntries([
    ...normals(graph).map((name) => [name, new Tensor('float32', exponentials, [codeCount])]),
    ...uniforms(graph).map((name) => [name, new Tensor('float32', uniform, [codeCount])]),
  ]) as Tensors;
}

/** Standard normal noise for a graph that makes sound, `count` numbers for each of its inputs. */
export function noiseNumbers(graph: Graph, seed: number, count: number): Tensors {
  return Object.fromEntries(
    normals(graph).map((name, index) => {
      const noise = new Float32Array(count);
      fillNormals(noise, 0, count, (seed + index) >>> 0);
      return [name, new Tensor('float32', noise, [count])];
    }),
  );
}

function namesWith({ face }: Graph, prefix: string): string[] {
  return face.inputs.map(({ name }) => name).filter((name) => name.startsWith(prefix));
}
