import { loadConfig } from '@voicemill/platform';
import { benchParts, chooseParts } from './bench-parts';

const parts = benchParts(loadConfig({}));
const names = (only?: string[]): string[] => chooseParts(parts, only).map(({ name }) => name);

describe('parts of the speech bench', () => {
  it('are all measured unless some are named, and then in their own order', () => {
    expect(names()).toEqual([
      'starter-en',
      'starter-zh',
      'hifigan-v1',
      'voicemill-v2',
      'onnx-rs-v2',
      'upstream-v2',
      'distances',
      'gate',
      'memory',
    ]);
    expect(names(['gate', 'starter-en'])).toEqual(['starter-en', 'gate']);
  });

  it('are told where another is named', () => {
    expect(() => names(['gate', 'speed'])).toThrow(
      expect.objectContaining({
        message: 'There is nothing called speed to measure.',
        remedy: expect.stringContaining('upstream-v2, distances, gate, memory') as string,
      }) as Error,
    );
  });
});
