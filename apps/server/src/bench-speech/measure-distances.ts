import { join } from 'node:path';
import {
  comparePrecisions,
  convertVoice,
  openVoicePackage,
  precisionDistances,
  type ConvertedPrecision,
} from '@voicemill/speech';
import type { Figure } from '../bench/figure';
import { starterVoiceIds } from '../bench-gate/bench-voices';
import { distanceFigures } from './distance-figures';

const precisions: ConvertedPrecision[] = ['fp16', 'int8'];

/**
 * Converts the starter voices and has each say its own sentences in fp32 and in the smaller precision, as
 * "npm run voices -- convert" does.
 *
 * @param dir for the packages that it makes.
 */
export async function measureDistances(voicesDir: string, dir: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const id of starterVoiceIds) {
    const source = await openVoicePackage(join(voicesDir, id));
    for (const precision of precisions) {
      const { voice } = await convertVoice(source, precision, join(dir, `${id}-${precision}`));
      const sentences = await comparePrecisions(voice, precision, { kind: 'cpu' });
      figures.push(...distanceFigures(`${id}.${precision}`, precisionDistances(sentences)));
    }
  }
  return figures;
}
