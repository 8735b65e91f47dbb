import { DeviceFault } from './device-fault';

export interface BatchLimit {
  voiceId: string;
  /** Most items that are run as one tensor from now on. */
  items: number;
  reason: string;
}

/**
 * How many items of a voice fit on the device as one tensor, learnt from what did not. It is kept for the life of the
 * process and no longer: how much memory is free depends on what else runs on the device, and finding the limit again
 * costs one failed run.
 */
export class BatchLimits {
  private readonly most = new Map<string, number>();

  constructor(private readonly onLimit: (limit: BatchLimit) => void = () => undefined) {}

  /**
   * Runs tensors, cut down to the voice's limit; where memory is short, in halves, and halves of those.
   *
   * @param voice its `key` stays the same when the voice is loaded anew.
   * @param tensors indexes of the items of each.
   * @returns what was run in the end, and its answers. Items do not depend on what is beside them, so halves say the same.
   * @throws DeviceFault when one item alone is too large; what `run` throws otherwise.
   */
  async run<Answer>(
    voice: { key: string; voiceId: string },
    tensors: readonly number[][],
    run: (tensors: number[][]) => Promise<Answer>,
  ): Promise<{ tensors: number[][]; answer: Answer }> {
    for (;;) {
      const most = this.most.get(voice.key) ?? Infinity;
      const cut = tensors.flatMap((tensor) => piecesOf(tensor, most));
      try {
        return { tensors: cut, answer: await run(cut) };
      } catch (error) {
        const largest = Math.max(...cut.map((tensor) => tensor.length));
        if (!(error instanceof DeviceFault) || error.kind !== 'memory' || largest < 2) throw error;
        const items = Math.floor(largest / 2);
        // Another batch may have found a lower one meanwhile.
        this.most.set(voice.key, Math.min(items, this.most.get(voice.key) ?? items));
        this.onLimit({ voiceId: voice.voiceId, items, reason: error.message });
      }
    }
  }
}

/** Pieces of about the same length, at most `most` items each. */
function piecesOf(tensor: number[], most: number): number[][] {
  const count = Math.ceil(tensor.length / most) || 1;
  const size = Math.ceil(tensor.length / count);
  return Array.from({ length: count }, (_, piece) => tensor.slice(piece * size, (piece + 1) * size)).filter(
    (piece) => piece.length > 0,
  );
}
