jest.mock('onnxruntime-node', () => {
  throw new Error('onnxruntime has been loaded');
});

describe('the door of speech', () => {
  it('does not load onnxruntime, which the API process has no use for', async () => {
    const door = await import('./index');
    expect(typeof door.createSpeechEngine).toBe('function');
    expect(await door.listProviders()).toHaveLength(3);
  });

  it('would be noticed if it did', () => {
    expect(() => jest.requireActual<object>('./onnx/graph-pair')).toThrow('onnxruntime has been loaded');
  });
});
