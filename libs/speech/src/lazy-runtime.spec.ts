import type { PairLoadRequest } from './onnx/thread-protocol';

jest.mock('onnxruntime-node', () => {
  throw new Error('onnxruntime has been loaded');
});

describe('the door of speech', () => {
  it('does not load onnxruntime, which the API process has no use for', async () => {
    const door = await import('./index');
    // A room is loaded when its name is read: all of them here.
    expect(Object.values(door).length).toBeGreaterThan(20);
    expect(typeof door.createSpeechEngine).toBe('function');
    expect(await door.listProviders()).toHaveLength(3);
  });

  it('would be noticed if it did', async () => {
    const { GraphPair } = await import('./onnx/graph-pair');
    const files = { acoustic: 'acoustic.onnx', vocoder: 'vocoder.onnx' };
    const request = { spec: {}, files, options: {}, bucketed: false } as unknown as PairLoadRequest;
    await expect(GraphPair.load(request)).rejects.toThrow('onnxruntime has been loaded');
  });
});
