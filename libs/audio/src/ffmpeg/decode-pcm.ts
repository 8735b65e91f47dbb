import { ffmpegSamples } from './run-ffmpeg';

/**
 * Any audio file as a stream of mono float samples (several channels are mixed down).
 *
 * @param sampleRateHz rate to decode to.
 * @throws AudioError while it is read, when ffmpeg cannot decode the file.
 */
export function decodePcm(
  path: string,
  options: { sampleRateHz: number; signal?: AbortSignal },
): AsyncIterable<Float32Array> {
  return ffmpegSamples({
    inputs: [{ path }],
    outputOptions: ['-map', '0:a:0', '-ar', `${options.sampleRateHz}`],
    signal: options.signal,
  });
}
