import type { Tensor } from 'onnxruntime-node';

/** A style's clip as the graphs want it; made once for each loaded voice. */
export interface Reference {
  phoneIds: Int32Array;
  /** A row of 1024 features for each of its phones. */
  bert: Float32Array;
  /** [1,768,S], 50 frames a second. */
  ssl: Tensor;
  /** Its codes; empty where the encoder makes them anew for each text. */
  prompts: Int32Array;
  /** What carries the timbre, by the names of the vocoder's inputs. */
  timbre: Record<string, Tensor>;
}
