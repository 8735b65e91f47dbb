import type { SovitsManifest } from '../voice/sovits-manifest';

/** What the thread that runs the graphs has to know of a voice. */
export interface GraphSpec {
  voiceId: string;
  hopSamples: number;
  melBands: number;
  embeddingSize: number;
  noiseChannels: number;
  padId: number;
  padMel: number;
  minPhones: number;
  needsF0: boolean;
  needsNoise: boolean;
}

export function graphSpecOf(manifest: SovitsManifest): GraphSpec {
  const { hopSamples, embeddingSize, noiseChannels, padId, padMel, minPhones } = manifest;
  const { needsF0, needsNoise } = manifest.vocoder;
  const melBands = manifest.mel.bands;
  const voiceId = manifest.id;
  return { voiceId, hopSamples, melBands, embeddingSize, noiseChannels, padId, padMel, minPhones, needsF0, needsNoise };
}
