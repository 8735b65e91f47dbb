import { createReadStream } from 'node:fs';
import { SpeechError } from '../speech-error';
import { tensorrtEnvironment } from './tensorrt-environment';

/** Without these an engine is built anew at every start, for minutes; a workspace is a matter of choice. */
export const neededTensorrtSettings = Object.keys(tensorrtEnvironment({ cacheDir: '', fp16: true }));

/**
 * Makes sure that TensorRT is set as this process was meant to have it: that its environment says so, and that the
 * installed provider reads it. A build that takes its options another way has none of the names in it.
 *
 * @param library path of the TensorRT provider.
 * @throws SpeechError engine-unavailable naming what is missing, and what to do.
 */
export async function assertTensorrtSettings(env: NodeJS.ProcessEnv, library: string): Promise<void> {
  const unset = neededTensorrtSettings.filter((name) => env[name] === undefined);
  if (unset.length > 0) {
    const message = `Device tensorrt needs ${unset.join(', ')} in the environment that the worker is started with.`;
    throw new SpeechError(
      'engine-unavailable',
      message,
      'Start workers with "npm start", or set these for the process.',
    );
  }
  const ignored = await missingIn(library, neededTensorrtSettings);
  if (ignored.length === 0) return;
  const message = `The installed onnxruntime ignores ${ignored.join(', ')}: it takes no settings for TensorRT from the environment.`;
  throw new SpeechError(
    'engine-unavailable',
    message,
    'Use device cuda, or install a build that reads ORT_TENSORRT_*.',
  );
}

/** Which names do not occur in a file, as ASCII; read in pieces, since a provider has hundreds of megabytes. */
async function missingIn(path: string, names: readonly string[]): Promise<string[]> {
  const missing = new Set(names);
  const overlap = Math.max(...names.map((name) => name.length));
  let tail = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const block = Buffer.concat([tail, piece]);
    for (const name of missing) if (block.includes(name, 0, 'latin1')) missing.delete(name);
    if (missing.size === 0) return [];
    tail = Buffer.from(block.subarray(Math.max(0, block.length - overlap)));
  }
  return [...missing];
}
