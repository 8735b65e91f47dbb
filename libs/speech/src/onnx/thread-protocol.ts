import type { ErrorCode } from '@voicemill/contracts';
import type { InferenceSession } from 'onnxruntime-node';
import type { DrawingReport } from '../engine/speech-engine';
import type { GptSovitsItem, GptSovitsSpec, StoppedBy } from '../gpt-sovits/gpt-sovits-spec';
import type { DeviceFaultKind } from './device-fault';
import type { GraphSpec } from './graph-spec';

/** One item in the voice's own numbers. A few hundred bytes, so it is copied between threads. */
export interface SpeakItem {
  phoneIds: Int32Array;
  embedding: Float32Array;
  /** Where the item glides: the embedding that it ends in. */
  embeddingTo?: Float32Array;
  noiseScale: number;
  /** 1 / speed. */
  lengthScale: number;
  pitchSemitones: number;
  /** Null: all noise is zero, as in the expected vectors of the voice packages. */
  seed: number | null;
}
/** An item of whichever engine the voice is for. */
export type ThreadItem = SpeakItem | GptSovitsItem;

/** Its buffers are moved between threads, not copied. */
export interface SpokenItem {
  samples: Float32Array;
  /** Frames of each phone; empty where the graphs do not tell. */
  durations: Int32Array;
  /** What the sound was made of, where it was drawn code by code. */
  codes?: Int32Array;
  stoppedBy?: StoppedBy;
}

interface LoadFacts {
  kind: 'load';
  voiceKey: string;
  options: InferenceSession.SessionOptions;
}
export interface PairLoadRequest extends LoadFacts {
  engine: 'sovits-hifigan';
  spec: GraphSpec;
  files: { acoustic: string; vocoder: string };
  /** Round tensor lengths up to a few sizes. */
  bucketed: boolean;
}
export interface GptSovitsLoadRequest extends LoadFacts {
  engine: 'gpt-sovits';
  spec: GptSovitsSpec;
}
export type LoadRequest = PairLoadRequest | GptSovitsLoadRequest;
export interface SpeakRequest {
  kind: 'speak';
  voiceKey: string;
  /** Run as one tensor. */
  items: readonly ThreadItem[];
}
export type ThreadRequest = LoadRequest | SpeakRequest | { kind: 'unload'; voiceKey: string } | { kind: 'stop' };

/** A voice on a thread. */
export interface ThreadVoice {
  /** @returns answers in the order of the items, which are of the voice's own engine. */
  speak(items: readonly ThreadItem[]): Promise<SpokenItem[]>;
  release(): Promise<void>;
  /** Of the last batch, where codes are drawn. */
  readonly drawing?: DrawingReport;
}

export interface SpokenBatch {
  items: SpokenItem[];
  /** Time inside the graphs and their noise. */
  deviceMs: number;
  drawing?: DrawingReport;
}
export interface ThreadFault {
  /** Set where the device is at fault, not what was asked of it. */
  device?: DeviceFaultKind;
  code: ErrorCode;
  message: string;
  remedy: string;
}
export type ThreadReply = { id: number; spoken?: SpokenBatch } | { id: number; fault: ThreadFault };
/** First message of a thread: onnxruntime is there. */
export const threadReady = 'ready';
