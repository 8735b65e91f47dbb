import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { VoicePackage } from './open-voice-package';
import { filesOf, type Precision } from './voice-manifest';

/** Sizes of a voice's model files in one precision, added up. */
export async function bytesOfVoice({ dir, manifest }: VoicePackage, precision: Precision): Promise<number> {
  const sizes = await Promise.all(filesOf(manifest, precision).map(({ path }) => stat(join(dir, path))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
