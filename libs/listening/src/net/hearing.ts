import { phoneClasses } from '../hearing/phone-classes';
import type { UsualLengths } from '../align/usual-lengths';
import type { SoundMeans } from '../judge/voice-print';
import type { FrameNet } from './frame-net';
import { unpackNet, type NetFile } from './net-file';

/** Everything that was learnt from sound takes, whoever spoke them. */
export interface Hearing {
  net: FrameNet;
  means: SoundMeans;
  lengths: UsualLengths;
}

export interface HearingFile {
  net: NetFile;
  means: Record<keyof SoundMeans, number[]>;
  lengths: UsualLengths;
}

export function packHearing(net: NetFile, means: SoundMeans, lengths: UsualLengths): HearingFile {
  const rounded = (values: Float32Array): number[] => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);
  return { net, means: { spectra: rounded(means.spectra), tones: rounded(means.tones) }, lengths };
}

/** @throws Error when the file is of other code. */
export function unpackHearing({ net, means, lengths }: HearingFile): Hearing {
  return {
    net: unpackNet(net, phoneClasses),
    means: { spectra: Float32Array.from(means.spectra), tones: Float32Array.from(means.tones) },
    lengths,
  };
}
