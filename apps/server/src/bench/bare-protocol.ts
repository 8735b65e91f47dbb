import type { InferenceSession } from 'onnxruntime-node';

/** A chunk in the voice's own numbers, ready for the graphs. */
export interface BareItem {
  phoneIds: bigint[];
  embedding: Float32Array;
  noiseScale: number;
  lengthScale: number;
  pitchShift: number;
  seed: number;
}

/** What a thread of the bare loop is started with. */
export interface BareVoice {
  acoustic: string;
  vocoder: string;
  options: InferenceSession.SessionOptions;
  noiseChannels: number;
  hopSamples: number;
  needsF0: boolean;
  needsNoise: boolean;
}

/** One run over all items; threads share `next`, the index of the first item that nobody has taken yet. */
export interface BareRun {
  items: BareItem[];
  next: SharedArrayBuffer;
}

export interface BareAnswer {
  samples: number;
}
