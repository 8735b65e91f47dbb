import type { InferenceSession } from 'onnxruntime-node';
import type { GraphFace } from './graph-check';

/** What a loaded graph takes and gives. */
export function faceOf(session: InferenceSession): GraphFace {
  return { inputs: [...session.inputMetadata], outputs: [...session.outputMetadata] };
}
