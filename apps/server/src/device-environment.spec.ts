import { deviceEnvironment } from './device-environment';

describe('the environment of a worker', () => {
  it('has the settings of TensorRT where that is its device, with the cache in the home', () => {
    expect(deviceEnvironment({ device: 'tensorrt:0', home: '/data' })).toMatchObject({
      ORT_TENSORRT_ENGINE_CACHE_ENABLE: '1',
      ORT_TENSORRT_CACHE_PATH: '/data/tensorrt',
    });
  });

  it.each(['cpu', 'cuda:1'])('has nothing more on %s', (device) => {
    expect(deviceEnvironment({ device, home: '/data' })).toEqual({});
  });
});
