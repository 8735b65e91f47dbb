import { Tensor } from 'onnxruntime-node';
import type { ExportFamily } from '../../voice/gpt-sovits-manifest';
import { fbankBands, kaldiFbank } from '../features/kaldi-fbank';
import { linearSpectrogram } from '../features/spectrogram';
import type { ReferenceSpec } from '../gpt-sovits-spec';
import { dispose, type Graph, type Tensors } from '../graph';
import type { GraphRole } from '../signatures';
import { idsOf } from '../tensors';
import type { BertFeatures } from './bert-features';
import { readClip, type Clip } from './read-clip';
import type { Reference } from './reference';

export interface ReferenceGraphs {
  family: ExportFamily;
  graphs: Partial<Record<GraphRole, Graph>>;
  bert: BertFeatures;
}

/** Width of the features of HuBERT. */
const sslWidth = 768;
/**
 * Zeros behind the clip at 16 kHz. The original counts 0.3 s at the rate of its output, which makes 0.6 s; voices are
 * trained by ear on that, so each export gets what its own runtime gives it.
 */
const trailingZeros: Readonly<Record<ExportFamily, number>> = {
  upstream: 9600,
  voicemill: 9600,
  minimal: 4800,
  genie: 0,
  'onnx-rs': 0,
};

/** Everything that does not change from text to text: the clip's codes, features and timbre. */
export async function makeReference(parts: ReferenceGraphs, spec: ReferenceSpec): Promise<Reference> {
  const clip = await readClip(spec.audio);
  const ssl = await sslOf(parts, clip);
  return {
    phoneIds: spec.phoneIds,
    bert: await parts.bert.rowsOf(spec.stretches),
    ssl,
    prompts: await promptsOf(parts.graphs.prompts, ssl),
    timbre: await timbreOf(parts.graphs, clip),
  };
}

async function sslOf({ family, graphs }: ReferenceGraphs, { at16k }: Clip): Promise<Tensor> {
  const hubert = graphs.hubert!;
  const padded = new Float32Array(at16k.length + trailingZeros[family]);
  padded.set(at16k);
  const feeds = { [hubert.face.inputs[0]!.name]: new Tensor('float32', padded, [1, padded.length]) };
  const made = (await hubert.run(feeds))[hubert.face.outputs[0]!.name]!;
  dispose(feeds);
  const [, rows = 0, columns = 0] = made.dims;
  // Some exports leave frames before channels.
  if (rows === sslWidth) return made;
  if (columns !== sslWidth) throw new RangeError(`HuBERT gives [${made.dims.join(',')}], not ${sslWidth} channels`);
  const frames = made.data as Float32Array;
  const turned = Float32Array.from({ length: frames.length }, (_, index) => {
    return frames[(index % rows) * sslWidth + Math.floor(index / rows)]!;
  });
  made.dispose();
  return new Tensor('float32', turned, [1, sslWidth, rows]);
}

async function promptsOf(graph: Graph | undefined, ssl: Tensor): Promise<Int32Array> {
  if (!graph) return new Int32Array(0);
  const made = await graph.run({ ssl_content: ssl });
  const prompts = idsOf(Object.values(made)[0]);
  dispose(made);
  return prompts;
}

/** What the vocoder and the timbre graph ask for, and no more. */
async function timbreOf(graphs: ReferenceGraphs['graphs'], clip: Clip): Promise<Tensors> {
  const takers = [graphs.vocoder, graphs.timbre].filter((graph): graph is Graph => graph !== undefined);
  const wanted = (name: string): boolean => takers.some((graph) => graph.takes(name));
  const known: Tensors = {};
  if (wanted('ref_audio')) known.ref_audio = new Tensor('float32', clip.at32k, [1, clip.at32k.length]);
  if (wanted('refer_spec')) {
    const { bins, frames, data } = linearSpectrogram(clip.at32k);
    known.refer_spec = new Tensor('float32', data, [1, bins, frames]);
  }
  if (wanted('sv_emb')) known.sv_emb = await speakerVector(graphs.speaker, clip);
  if (graphs.timbre) Object.assign(known, await graphs.timbre.run(taken(graphs.timbre, known)));
  return taken(graphs.vocoder!, known);
}

function taken(graph: Graph, known: Tensors): Tensors {
  return Object.fromEntries(Object.entries(known).filter(([name]) => graph.takes(name)));
}

async function speakerVector(graph: Graph | undefined, { at16k }: Clip): Promise<Tensor> {
  if (!graph) throw new RangeError('the graphs want a speaker vector, and there is no graph that makes one');
  const made = await graph.run(graph.takes('waveform') ? waveOf(at16k) : fbankOf(graph, at16k));
  const vector = Object.values(made)[0]!;
  const flat = new Tensor('float32', Float32Array.from(vector.data as Float32Array), [1, vector.size]);
  vector.dispose();
  return flat;
}

const waveOf = (samples: Float32Array): Tensors => ({
  waveform: new Tensor('float32', samples, [1, samples.length]),
});

function fbankOf(graph: Graph, samples: Float32Array): Tensors {
  const { frames, data } = kaldiFbank(samples);
  const dims = graph.shapeOf('audio_feature').length === 3 ? [1, frames, fbankBands] : [frames, fbankBands];
  return { audio_feature: new Tensor('float32', data, dims) };
}
