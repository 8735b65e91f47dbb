import type { AudioFormat } from '@voicemill/contracts';
import type { PresetSpec } from '../presets/preset-spec';

const defaultKbps = 128;

/** libopus takes this rate and four below it; the highest is what decoders give back anyway. */
export const opusRateHz = 48_000;

/** Rate of the delivered file. */
export function deliveredRateHz(format: AudioFormat, preset: PresetSpec, masterRateHz: number): number {
  return format === 'opus' ? opusRateHz : (preset.sampleRateHz ?? masterRateHz);
}

/** Containers in which chapter marks are written. */
export const marksChapters = (format: AudioFormat): boolean =>
  format === 'm4b' || format === 'mp3' || format === 'opus';

/** Containers into which ffmpeg (4.1 too) puts a picture. */
export const carriesCover = (format: AudioFormat): boolean => format === 'm4b' || format === 'mp3' || format === 'flac';

/** ffmpeg's words for the codec and container of a delivery. */
export function encoderOptions(format: AudioFormat, preset: PresetSpec): string[] {
  const bitRate = ['-b:a', `${preset.bitRateKbps[format] ?? defaultKbps}k`];
  switch (format) {
    case 'mp3':
      return ['-c:a', 'libmp3lame', ...bitRate, '-id3v2_version', '3', '-f', 'mp3'];
    case 'm4b':
      // The ipod muxer is MP4 with Apple's brand; it writes both a QuickTime chapter track and the Nero list.
      return ['-c:a', 'aac', ...bitRate, '-movflags', '+faststart', '-f', 'ipod'];
    case 'wav':
      return ['-c:a', preset.wavBits === 24 ? 'pcm_s24le' : 'pcm_s16le', '-rf64', 'auto', '-f', 'wav'];
    case 'flac':
      return ['-c:a', 'flac', '-sample_fmt', 's16', '-f', 'flac'];
    case 'opus':
      // Without bitexact an Ogg stream gets a random serial number, and the same job other bytes.
      return ['-c:a', 'libopus', ...bitRate, '-fflags', '+bitexact', '-f', 'ogg'];
  }
}

/** What LAME (3.98 to 3.100, measured) multiplies its input by at constant bit rates, to keep its overshoots down. */
const lameScales = [
  { fromKbps: 256, scale: 1 },
  { fromKbps: 224, scale: 0.98 },
  { fromKbps: 192, scale: 0.97 },
  { fromKbps: 0, scale: 0.95 },
];

/**
 * Factor that undoes what the encoder does to the level, so that one gain means the same in every format: without it an
 * MP3 at 128 kbit/s comes out 0.45 dB softer than the WAV beside it.
 */
export function encoderMakeUp(format: AudioFormat, preset: PresetSpec): number {
  if (format !== 'mp3') return 1;
  const kbps = preset.bitRateKbps.mp3 ?? defaultKbps;
  return 1 / (lameScales.find(({ fromKbps }) => kbps >= fromKbps)?.scale ?? 1);
}
