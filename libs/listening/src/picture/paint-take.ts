import { LogMelEar, melBands } from '../hearing/log-mel';
import { speechLevel } from '../hearing/levelled';

/** Rows of red, green, blue, from the top left. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Height of a band and width of a frame, in pixels. */
const bandHeight = 4;
const frameWidth = 2;
/** A bar below the spectrum, red where something was found. */
const barHeight = 8;
/** Of longer takes the first 30 s are painted: 5,000 pixels. */
const longestFrames = 2500;
/** In nats of power around the level of the speech: black and white. */
const darkest = -9;
const brightest = 3;
const found = [211, 47, 47];
const sound = [224, 224, 224];

/** The spectrogram of a take (time to the right, pitch upwards), with a bar below that is red where something was found. */
export function paintTake(
  samples: Float32Array,
  sampleRateHz: number,
  findings: readonly { startMs: number; endMs: number }[],
): Picture {
  const mel = new LogMelEar(sampleRateHz).hear(samples);
  const width = Math.min(longestFrames, mel.frames) * frameWidth;
  const spectrumHeight = melBands * bandHeight;
  const height = spectrumHeight + barHeight;
  const pixels = new Uint8Array(width * height * 3);
  const level = speechLevel(mel);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const frame = Math.floor(x / frameWidth);
      const place = (y * width + x) * 3;
      if (y < spectrumHeight) {
        const band = melBands - 1 - Math.floor(y / bandHeight);
        const power = mel.values[frame * melBands + band]! - level;
        pixels.fill(255 * Math.min(1, Math.max(0, (power - darkest) / (brightest - darkest))), place, place + 3);
      } else {
        const atMs = (frame + 0.5) * mel.hopMs;
        pixels.set(findings.some(({ startMs, endMs }) => atMs >= startMs && atMs < endMs) ? found : sound, place);
      }
    }
  }
  return { width, height, pixels };
}
