import { deviceName, parseDevice } from './device';

describe('parseDevice', () => {
  it.each([
    ['cpu', { kind: 'cpu' }],
    ['cuda:0', { kind: 'cuda', index: 0 }],
    ['cuda', { kind: 'cuda', index: 0 }],
    [' TensorRT:12 ', { kind: 'tensorrt', index: 12 }],
  ])('reads %p', (text, device) => {
    expect(parseDevice(text)).toEqual(device);
    expect(parseDevice(deviceName(parseDevice(text)))).toEqual(device);
  });

  it.each(['', 'gpu', 'cpu:0', 'cuda:', 'cuda:-1', 'cuda:1x', 'cuda:0\ncpu'])(
    'refuses %p, saying how it is written',
    (text) => {
      expect(() => parseDevice(text)).toThrow(
        expect.objectContaining({ code: 'invalid-input', remedy: expect.stringContaining('cuda:N') as string }),
      );
    },
  );
});
