import { openVoicePackage } from '../voice/open-voice-package';
import { starterVoiceDir } from '../testing';
import { ofEngine } from '../voice/of-engine';
import type { SovitsManifest } from '../voice/sovits-manifest';
import { choosePrecision, sessionOptions } from './session-options';
import { tensorrtEnvironment } from './tensorrt-environment';

describe('sessionOptions', () => {
  it('names the provider that was asked for and nothing to fall back to', () => {
    expect(sessionOptions({ kind: 'cpu' }, 2).executionProviders).toEqual(['cpu']);
    expect(sessionOptions({ kind: 'cuda', index: 1 }, 2).executionProviders).toEqual([{ name: 'cuda', deviceId: 1 }]);
    expect(sessionOptions({ kind: 'tensorrt', index: 3 }, 1).executionProviders).toEqual([
      { name: 'tensorrt', deviceId: 3 },
      { name: 'cuda', deviceId: 3 },
    ]);
  });

  it('uses the threads on a cpu only', () => {
    expect(sessionOptions({ kind: 'cpu' }, 3)).toMatchObject({ intraOpNumThreads: 3, interOpNumThreads: 1 });
    expect(sessionOptions({ kind: 'cuda', index: 0 }, 3)).toMatchObject({ intraOpNumThreads: 1 });
  });
});

describe('choosePrecision', () => {
  const gpu = { kind: 'cuda', index: 0 } as const;
  const cpu = { kind: 'cpu' } as const;
  let manifest: SovitsManifest;
  let without16: SovitsManifest;
  beforeAll(async () => {
    const starter = await openVoicePackage(starterVoiceDir('starter-en'), { precisions: [] });
    ({ manifest } = ofEngine(starter, 'sovits-hifigan'));
    without16 = { ...manifest, files: { fp32: manifest.files.fp32 } };
  });

  it('is fp16 on a GPU when the package has it, else fp32', () => {
    expect(choosePrecision(manifest, gpu)).toBe('fp16');
    expect(choosePrecision(without16, gpu)).toBe('fp32');
    expect(choosePrecision(manifest, cpu)).toBe('fp32');
  });

  it('is what was asked for, or refused', () => {
    expect(choosePrecision(manifest, cpu, 'fp16')).toBe('fp16');
    expect(choosePrecision(manifest, gpu, 'fp32')).toBe('fp32');
    expect(() => choosePrecision(without16, gpu, 'fp16')).toThrow(/starter-en 1.0.0 has no fp16 files.*cuda:0/);
  });
});

describe('tensorrtEnvironment', () => {
  it('holds texts only, and a workspace only when one is asked for', () => {
    const settings = { cacheDir: '/var/cache/trt', fp16: true };
    expect(tensorrtEnvironment(settings)).toEqual({
      ORT_TENSORRT_FP16_ENABLE: '1',
      ORT_TENSORRT_ENGINE_CACHE_ENABLE: '1',
      ORT_TENSORRT_CACHE_PATH: '/var/cache/trt',
      ORT_TENSORRT_TIMING_CACHE_ENABLE: '1',
    });
    const large = tensorrtEnvironment({ ...settings, fp16: false, workspaceBytes: 2 ** 31 });
    expect(large).toMatchObject({ ORT_TENSORRT_FP16_ENABLE: '0', ORT_TENSORRT_MAX_WORKSPACE_SIZE: '2147483648' });
  });
});
