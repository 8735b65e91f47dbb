import type { Candidates } from '../sampling/draw-code';
import type { Reference } from '../reference/reference';

/** One sequence of codes to draw. */
export interface DecodeRequest {
  reference: Reference;
  /** Phones of the text, without the reference's. */
  phoneIds: Int32Array;
  /** A row of 1024 features for each of them. */
  bert: Float32Array;
  seed: number;
}

/** What a model says about the next code of a sequence: scores to draw from, or a code that it has drawn by itself. */
export type Proposal = { candidates: Candidates } | { drawn: number; isEnd: boolean };

/** Sequences that are drawn in step with each other, in the order of their requests. */
export interface CodeDecoder {
  /** Codes of the reference, which count as said already. */
  readonly promptCodes: Int32Array;
  /** What the graphs have room for. */
  readonly mostCodes: number;
  proposals(): Proposal[];
  /** Goes on with these codes; the proposals are then those for the ones after. */
  advance(codes: readonly number[]): Promise<void>;
  release(): void;
}

/** The graphs of one export family that draw codes. */
export interface CodeModel {
  /** How many sequences one decoder may hold. */
  readonly rows: number;
  /** The graphs draw no number of their own. */
  readonly reproducible: boolean;
  /** @param requests as many as `rows` at most, all with the same reference. */
  begin(requests: readonly DecodeRequest[]): Promise<CodeDecoder>;
}

export const bertWidth = 1024;
