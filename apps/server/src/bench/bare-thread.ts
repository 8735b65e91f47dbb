// What the two graphs cost by themselves: sessions, tensors, noise, and nothing else of Voicemill.
import { parentPort, workerData } from 'node:worker_threads';
import { fillNormals, vocoderSeed } from '@voicemill/speech';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { BareAnswer, BareItem, BareRun, BareVoice } from './bare-protocol';

const voice = workerData as BareVoice;
const port = parentPort;
if (!port) throw new Error('bare-thread has to be started as a worker thread');

const ready = Promise.all([
  InferenceSession.create(voice.acoustic, voice.options),
  InferenceSession.create(voice.vocoder, voice.options),
]);

port.on('message', (run: BareRun | 'end') => {
  if (run === 'end') return port.close();
  runAll(run).then(
    (samples) => port.postMessage({ samples } satisfies BareAnswer),
    (error: Error) =>
      setImmediate(() => {
        throw error;
      }),
  );
});

async function runAll({ items, next }: BareRun): Promise<number> {
  const [acoustic, vocoder] = await ready;
  const taken = new Int32Array(next);
  let samples = 0;
  for (;;) {
    const item = items[Atomics.add(taken, 0, 1)];
    if (!item) return samples;
    samples += await say(acoustic, vocoder, item);
  }
}

async function say(acoustic: InferenceSession, vocoder: InferenceSession, item: BareItem): Promise<number> {
  const phones = item.phoneIds.length;
  const { noiseChannels, hopSamples, needsF0, needsNoise } = voice;
  const noise = new Float32Array(noiseChannels * phones);
  fillNormals(noise, 0, noise.length, item.seed);
  const one = (value: number): Tensor => new Tensor('float32', Float32Array.of(value), [1]);
  const made = await acoustic.run(
    {
      phone_ids: new Tensor('int64', BigInt64Array.from(item.phoneIds), [1, phones]),
      phone_lengths: new Tensor('int64', BigInt64Array.of(BigInt(phones)), [1]),
      speaker_embedding: new Tensor('float32', item.embedding, [1, item.embedding.length]),
      noise: new Tensor('float32', noise, [1, noiseChannels, phones]),
      noise_scale: one(item.noiseScale),
      length_scale: one(item.lengthScale),
      pitch_shift: one(item.pitchShift),
    },
    ['mel', 'frame_lengths', 'durations', ...(needsF0 ? ['f0'] : [])],
  );
  const { mel, f0, frame_lengths: lengths } = made;
  if (!mel || !lengths) throw new Error('the acoustic graph made no mel');
  const spoken = Number((lengths.data as BigInt64Array)[0]) * hopSamples;
  const whole = (mel.dims[2] ?? 0) * hopSamples;
  const feeds: Record<string, Tensor> = f0 ? { mel, f0 } : { mel };
  if (needsNoise) {
    const drawn = new Float32Array(whole);
    fillNormals(drawn, 0, spoken, vocoderSeed(item.seed));
    feeds.noise = new Tensor('float32', drawn, [1, whole]);
  }
  // The samples come out in a buffer of ours, as in the worker: the binding would copy them once more.
  const audio = new Tensor('float32', new Float32Array(whole), [1, 1, whole]);
  await vocoder.run(feeds, { audio });
  for (const tensor of [...Object.values(made), ...Object.values(feeds)]) tensor.dispose();
  return spoken;
}
