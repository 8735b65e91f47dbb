import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tensorrtEnvironment } from './tensorrt-environment';
import { assertTensorrtSettings, neededTensorrtSettings } from './tensorrt-settings';

describe('the settings of TensorRT', () => {
  const environment = tensorrtEnvironment({ cacheDir: '/var/cache/trt', fp16: true });
  let dir: string;
  let library: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'voicemill-trt-'));
    library = join(dir, 'libonnxruntime_providers_tensorrt.so');
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('are taken where the process has them and the provider knows their names', async () => {
    // One of the names lies across the pieces in which the file is read.
    const [first = '', ...others] = neededTensorrtSettings;
    const filler = Buffer.alloc((1 << 20) - 7, 1);
    await writeFile(library, Buffer.concat([filler, Buffer.from(`${first}\0${others.join('\0')}`)]));
    await expect(assertTensorrtSettings(environment, library)).resolves.toBeUndefined();
  });

  it.each(neededTensorrtSettings)('are refused when the process lacks %s', async (name) => {
    await writeFile(library, neededTensorrtSettings.join('\0'));
    const { [name]: _, ...rest } = environment;
    await expect(assertTensorrtSettings(rest, library)).rejects.toMatchObject({
      code: 'engine-unavailable',
      message: expect.stringContaining(`needs ${name} in the environment`) as string,
      remedy: expect.stringContaining('npm start') as string,
    });
  });

  it('are refused when the installed build ignores one of them', async () => {
    await writeFile(library, neededTensorrtSettings.filter((name) => !name.includes('TIMING')).join('\0'));
    await expect(assertTensorrtSettings(environment, library)).rejects.toMatchObject({
      message: expect.stringContaining('ignores ORT_TENSORRT_TIMING_CACHE_ENABLE:') as string,
      remedy: expect.stringContaining('device cuda') as string,
    });
  });
});
