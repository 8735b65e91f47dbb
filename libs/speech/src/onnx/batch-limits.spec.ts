import { SpeechError } from '../speech-error';
import { BatchLimits, type BatchLimit } from './batch-limits';
import { DeviceFault } from './device-fault';

const arena = 'BFCArena::AllocateRawInternal(size_t, bool) Failed to allocate memory for requested buffer of size 1';
const voice = { key: 'sha', voiceId: 'ours' };
const eight = [0, 1, 2, 3, 4, 5, 6, 7];

/** A device on which `fits` items have room. */
function device(fits: number) {
  const runs: number[][][] = [];
  const run = (tensors: number[][]): Promise<number[][]> => {
    runs.push(tensors);
    const tooLarge = tensors.some((tensor) => tensor.length > fits);
    return tooLarge ? Promise.reject(new DeviceFault('memory', arena)) : Promise.resolve(tensors);
  };
  return { runs, run };
}

describe('the limit of a batch', () => {
  it('is found by halves, told, and remembered for the voice', async () => {
    const told: BatchLimit[] = [];
    const limits = new BatchLimits((limit) => told.push(limit));
    const { runs, run } = device(3);
    const { tensors } = await limits.run(voice, [eight], run);
    expect(tensors.flat()).toEqual(eight);
    expect(runs.map((tensors) => tensors.map(({ length }) => length))).toEqual([[8], [4, 4], [2, 2, 2, 2]]);
    expect(told.map(({ voiceId, items }) => [voiceId, items])).toEqual([
      ['ours', 4],
      ['ours', 2],
    ]);
    await limits.run(voice, [[0, 1, 2, 3, 4]], run);
    expect(runs.slice(3)).toEqual([[[0, 1], [2, 3], [4]]]);
  });

  it('is another for another voice', async () => {
    const limits = new BatchLimits();
    await limits.run(voice, [eight], device(1).run);
    const { runs, run } = device(8);
    await limits.run({ key: 'other', voiceId: 'other' }, [eight], run);
    expect(runs).toEqual([[eight]]);
  });

  it('does not help where one item is too large, nor against any other fault', async () => {
    const limits = new BatchLimits();
    await expect(limits.run(voice, [[0], [1]], device(0).run)).rejects.toMatchObject({ kind: 'memory' });
    for (const error of [new DeviceFault('lost', 'CUDA failure 700'), new SpeechError('internal', 'no', 'none')]) {
      await expect(limits.run(voice, [eight], () => Promise.reject(error))).rejects.toBe(error);
    }
    const { runs, run } = device(8);
    await limits.run(voice, [eight], run);
    expect(runs).toEqual([[eight]]);
  });
});
