import { InferenceSession, type Tensor } from 'onnxruntime-node';
import type { GraphFace, TensorFace } from '../onnx/graph-check';
import { faceOf } from '../onnx/session-face';

export type Tensors = Record<string, Tensor>;

/** Adds up the time that is spent inside graphs, and what they write. */
export class RunClock {
  ms = 0;
  writtenBytes = 0;
}

/** A loaded graph that is known by the names of its tensors. */
export class Graph {
  readonly face: GraphFace;
  private readonly inputs: ReadonlyMap<string, TensorFace>;
  private readonly outputs: ReadonlyMap<string, TensorFace>;

  private constructor(
    readonly path: string,
    private readonly session: InferenceSession,
    private readonly clock: RunClock,
  ) {
    this.face = faceOf(session);
    this.inputs = new Map(this.face.inputs.map((each) => [each.name, each]));
    this.outputs = new Map(this.face.outputs.map((each) => [each.name, each]));
  }

  static async open(path: string, options: InferenceSession.SessionOptions, clock: RunClock): Promise<Graph> {
    return new Graph(path, await InferenceSession.create(path, options), clock);
  }

  takes(name: string): boolean {
    return this.inputs.has(name);
  }

  gives(name: string): boolean {
    return this.outputs.has(name);
  }

  /** Shape of an input or output: a number, or a name where any length is taken. Empty when there is none. */
  shapeOf(name: string): readonly (number | string)[] {
    return (this.inputs.get(name) ?? this.outputs.get(name))?.shape ?? [];
  }

  /** A dimension that has to be fixed. @throws RangeError when it is not. */
  fixedSize(name: string, axis: number): number {
    const size = this.shapeOf(name)[axis];
    if (typeof size === 'number') return size;
    throw new RangeError(`dimension ${axis} of "${name}" has no fixed size`);
  }

  /** @param fetches tensors are written in place; with `null` or without any the runtime makes them. */
  async run(feeds: Tensors, fetches?: Record<string, Tensor | null>): Promise<Tensors> {
    const startedAt = performance.now();
    const made = await (fetches ? this.session.run(feeds, fetches) : this.session.run(feeds));
    this.clock.ms += performance.now() - startedAt;
    const tensors = made as Tensors;
    for (const { data } of Object.values(tensors)) this.clock.writtenBytes += (data as Uint8Array).byteLength;
    return tensors;
  }

  release(): Promise<void> {
    return this.session.release();
  }
}

export function dispose(tensors: Tensors): void {
  for (const tensor of Object.values(tensors)) tensor.dispose();
}
