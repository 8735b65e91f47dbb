import { join } from 'node:path';
import type { Config } from '@voicemill/platform';
import { parseDevice, tensorrtEnvironment } from '@voicemill/speech';

/** What a worker's environment has to hold for its device, beside what this process was started with. */
export function deviceEnvironment({ device, home }: Pick<Config, 'device' | 'home'>): Record<string, string> {
  if (parseDevice(device).kind !== 'tensorrt') return {};
  return tensorrtEnvironment({ cacheDir: join(home, 'tensorrt'), fp16: true });
}
