import { phoneClasses } from '../hearing/phone-classes';
import type { SoundMeans } from '../judge/voice-print';
import type { FrameNet } from './frame-net';
import { unpackNet, type NetFile } from './net-file';

/** Everything that was learnt from sound takes, whoever spoke them. */
export interface Hearing {
  net: FrameNet;
  means: SoundMeans;
}

export interface HearingFile {
  net: NetFile;
  means: Record<Exclude<keyof SoundMeans, 'usualNats'>, number[]> & Pick<SoundMeans, 'usualNats'>;
}

export function packHearing(net: NetFile, means: SoundMeans): HearingFile {
  const rounded = (values: Float32Array): number[] => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);
  const { spectra, tones, lengths, lengthSpreads, usualNats } = means;
  return {
    net,
    means: {
      spectra: rounded(spectra),
      tones: rounded(tones),
      lengths: rounded(lengths),
      lengthSpreads: rounded(lengthSpreads),
      usualNats,
    },
  };
}

/** @throws Error when the file is of other code. */
export function unpackHearing({ net, means }: HearingFile): Hearing {
  return {
    net: unpackNet(net, phoneClasses),
    means: {
      spectra: Float32Array.from(means.spectra),
      tones: Float32Array.from(means.tones),
      lengths: Float32Array.from(means.lengths),
      lengthSpreads: Float32Array.from(means.lengthSpreads),
      usualNats: means.usualNats,
    },
  };
}
