import type { LogMel } from './log-mel';

/** A frame this loud or louder than four fifths of them stands for the level of the speech. */
const loudShare = 0.8;
/** In nats of power below that level (52 dB): what is quieter is silence, however quiet. */
const depth = 12;
const scale = 3;

/** A take's frames free of its gain: relative to the level of its speech, cut below, in steps that suit a network. */
export function levelled(mel: LogMel): LogMel {
  const level = speechLevel(mel);
  const values = new Float32Array(mel.values.length);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = (Math.max(mel.values[at]! - level, -depth) + depth / 2) / scale;
  }
  return { ...mel, values };
}

/** Mean log power of the bands of the frame at `loudShare` when they are sorted by it. */
export function speechLevel({ frames, bands, values }: LogMel): number {
  const means = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    for (let band = 0; band < bands; band += 1) sum += values[frame * bands + band]!;
    means[frame] = sum / bands;
  }
  means.sort();
  return means[Math.floor((frames - 1) * loudShare)]!;
}
