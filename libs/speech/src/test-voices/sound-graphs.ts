import type { OnnxModel } from '../onnx-file/onnx-model';
import { countTo, lengthOf, linear, reshape, scaled, slice, sum, toFloat, unsqueeze } from './arithmetic';
import { featureWidth } from './code-transformer';
import { GraphWriter } from './graph-writer';

/** Channels inside the small vocoders. */
const channels = 16;
/** Of the latent noise, as in all released models. */
export const noiseChannels = 192;
export const speakerWidth = 20_480;
/** Numbers of a speaker vector that count: a full matrix would be most of a voice. */
const vectorRank = 4;
const frameSamples = 640;
const codes = 1025;

/** HuBERT in small: a convolution with its window and hop. @param order whether channels or frames come first. */
export function hubertGraph(
  seed: number,
  names: { input: string; output: string },
  order: 'channels' | 'frames',
): OnnxModel {
  const g = new GraphWriter('hubert', seed);
  const wave = unsqueeze(g, g.input(names.input, 'float32', [1, 'samples']), 1);
  const sound = g.op('Conv', [wave, g.weight('hubert', [768, 1, 400], 0.3)], { strides: [320] });
  const out = order === 'channels' ? sound : g.op('Transpose', [sound], { perm: [0, 2, 1] });
  g.output(names.output, out, 'float32', order === 'channels' ? [1, 768, 'frames'] : [1, 'frames', 768]);
  return g.model();
}

/** BERT in small: words, their places, and the mean of the sentence. */
export function bertGraph(seed: number, output: 'bert_feature' | 'hidden_states', words: number): OnnxModel {
  const g = new GraphWriter('bert', seed);
  const ids = g.input('input_ids', 'int64', [1, 'words']);
  const mask = g.input('attention_mask', 'int64', [1, 'words']);
  const types = g.input('token_type_ids', 'int64', [1, 'words']);
  const own = g.op('Gather', [g.weight('words', [words, featureWidth], 0.5), ids]);
  const places = g.op('Gather', [g.weight('places', [512, featureWidth], 0.2), countTo(g, lengthOf(g, ids, 1))]);
  const counted = g.op('Mul', [own, unsqueeze(g, toFloat(g, g.op('Sub', [mask, types])), -1)]);
  const mean = g.op('ReduceMean', [counted], { axes: [1], keepdims: 1 });
  const states = sum(g, counted, places, mean);
  if (output === 'hidden_states') g.output(output, states, 'float32', [1, 'words', featureWidth]);
  else g.output(output, g.op('Squeeze', [slice(g, states, 1, 1, -1), g.ints([0])]), 'float32', ['inner', featureWidth]);
  return g.model();
}

/** A speaker vector from filter-bank frames or from the wave. */
export function speakerGraph(seed: number, input: 'audio_feature' | 'waveform'): OnnxModel {
  const g = new GraphWriter('speaker', seed);
  const isWave = input === 'waveform';
  const taken = g.input(input, 'float32', isWave ? [1, 'samples'] : ['frames', 80]);
  const frames = isWave
    ? g.op('Transpose', [g.op('Conv', [unsqueeze(g, taken, 1), g.weight('ear', [8, 1, 400])], { strides: [160] })], {
        perm: [0, 2, 1],
      })
    : unsqueeze(g, linear(g, 'ear', taken, 80, 8), 0);
  const mean = g.op('ReduceMean', [g.op('Abs', [frames])], { axes: [1], keepdims: 0 });
  g.output('sv_emb', linear(g, 'vector', mean, 8, speakerWidth), 'float32', [1, speakerWidth]);
  return g.model();
}

/** What a spectrogram [1,1025,F] says of a voice, [1,width]. */
export function timbreOfSpectrogram(g: GraphWriter, spectrogram: string, width: number): string {
  const mean = g.op('ReduceMean', [spectrogram], { axes: [2], keepdims: 0 });
  return g.op('Tanh', [linear(g, 'timbre.spectrogram', mean, 1025, width)]);
}

/** The same of a wave at 32 kHz [1,A], whose spectrogram is made inside. */
export function timbreOfWave(g: GraphWriter, wave: string, width: number): string {
  const hann = Array.from({ length: 2048 }, (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / 2048));
  const complex = g.op('STFT', [unsqueeze(g, wave, 2), g.ints([frameSamples], []), g.floats(hann)], { onesided: 1 });
  const squares = g.op('ReduceSum', [g.op('Mul', [complex, complex]), g.ints([3])], { keepdims: 0 });
  const magnitude = g.op('Sqrt', [g.op('Add', [squares, g.floats([1e-6], [])])]);
  return timbreOfSpectrogram(g, g.op('Transpose', [magnitude], { perm: [0, 2, 1] }), width);
}

export function timbreOfVector(g: GraphWriter, vector: string, width: number): string {
  const narrow = g.op('MatMul', [vector, g.weight('timbre.narrow', [speakerWidth, vectorRank])]);
  return g.op('Tanh', [linear(g, 'timbre.vector', narrow, vectorRank, width)]);
}

export interface Sound {
  /** int64 [1,P] */
  phones: string;
  /** int64 [1,K] */
  codes: string;
  /** [1,width] */
  timbre: string;
  timbreWidth: number;
  /** [1,192,F], scaled; F frames come out. */
  noise: string;
  symbols: number;
}

/** Sound of codes: [1,F*640]. Each code lasts two frames, or more or fewer where the noise has another length. */
export function soundOf(g: GraphWriter, { phones, codes: drawn, timbre, timbreWidth, noise, symbols }: Sound): string {
  const text = g.op('ReduceMean', [g.op('Gather', [g.weight('vocoder.phones', [symbols, channels], 1), phones])], {
    axes: [1],
  });
  const voice = unsqueeze(g, linear(g, 'vocoder.timbre', timbre, timbreWidth, channels), 1);
  const [frames, count] = [lengthOf(g, noise, 2), lengthOf(g, drawn, 1)];
  const place = g.op('Div', [g.op('Mul', [countTo(g, frames), count]), frames]);
  const own = g.op('Gather', [g.op('Gather', [g.weight('vocoder.codes', [codes, channels], 1), drawn]), place], {
    axis: 1,
  });
  const breath = linear(g, 'vocoder.noise', g.op('Transpose', [noise], { perm: [0, 2, 1] }), noiseChannels, channels);
  const frame = g.op('Tanh', [sum(g, own, text, voice, breath)]);
  const wave = g.op('Tanh', [linear(g, 'vocoder.wave', frame, channels, frameSamples)]);
  return reshape(g, scaled(g, wave, 0.3), [1, -1]);
}

/** A tensor like the latent of `codes` [1,K] whose numbers a graph draws by itself: [1,192,2K], times 0.5. */
export function drawnNoise(g: GraphWriter, codesInput: string): string {
  const count = reshape(g, g.op('Mul', [lengthOf(g, codesInput, 1), g.ints([2], [])]), [1]);
  const shape = g.op('Concat', [g.ints([1, noiseChannels]), count], { axis: 0 });
  const latent = g.op('Expand', [g.floats([0], []), shape]);
  return scaled(g, g.op('RandomNormalLike', [latent]), 0.5);
}
