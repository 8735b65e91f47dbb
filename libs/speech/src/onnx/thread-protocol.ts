import type { ErrorCode } from '@voicemill/contracts';
import type { InferenceSession } from 'onnxruntime-node';
import type { GraphSpec } from './graph-spec';

/** One item in the voice's own numbers. A few hundred bytes, so it is copied between threads. */
export interface SpeakItem {
  phoneIds: Int32Array;
  embedding: Float32Array;
  noiseScale: number;
  /** 1 / speed. */
  lengthScale: number;
  pitchSemitones: number;
  /** Null: all noise is zero, as in the expected vectors of the voice packages. */
  seed: number | null;
}

/** Its buffers are moved between threads, not copied. */
export interface SpokenItem {
  samples: Float32Array;
  /** Frames of each phone. */
  durations: Int32Array;
}

export interface LoadRequest {
  kind: 'load';
  voiceKey: string;
  spec: GraphSpec;
  files: { acoustic: string; vocoder: string };
  options: InferenceSession.SessionOptions;
  /** Round tensor lengths up to a few sizes. */
  bucketed: boolean;
}
export interface SpeakRequest {
  kind: 'speak';
  voiceKey: string;
  /** Run as one tensor. */
  items: SpeakItem[];
}
export type ThreadRequest = LoadRequest | SpeakRequest | { kind: 'unload'; voiceKey: string } | { kind: 'stop' };

export interface SpokenBatch {
  items: SpokenItem[];
  /** Time inside the graphs and their noise. */
  deviceMs: number;
}
export interface ThreadFault {
  code: ErrorCode;
  message: string;
  remedy: string;
}
export type ThreadReply = { id: number; spoken?: SpokenBatch } | { id: number; fault: ThreadFault };
/** First message of a thread: onnxruntime is there. */
export const threadReady = 'ready';
