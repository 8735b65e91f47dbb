import type { OnnxModel } from '../../onnx-file/onnx-model';
import { countTo, lengthOf, reshape, sum, toFloat, unsqueeze } from '../arithmetic';
import { CodeTransformer, featureWidth, type Rows, type TransformerSize } from '../code-transformer';
import { GraphWriter } from '../graph-writer';
import { noiseChannels, soundOf, speakerWidth, timbreOfSpectrogram, timbreOfVector } from '../sound-graphs';

const timbreWidth = 64;

/** First codes of a batch: docs/voices/gpt-sovits.md, graph `first`. */
export function voicemillFirst(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('first', seed);
  const t = new CodeTransformer(g, size);
  const ids = g.input('phone_ids', 'int64', ['batch', 'phones']);
  const lengths = g.input('phone_lengths', 'int64', ['batch']);
  const bert = g.input('bert', 'float32', ['batch', 'phones', featureWidth]);
  const prompt = g.input('prompt_codes', 'int64', ['batch', 'prompt']);
  const count = lengthOf(g, ids, 1);
  const pads = g.op('Sub', [count, lengths]);
  const positions = toFloat(g, g.op('Sub', [countTo(g, count), unsqueeze(g, pads, 1)]));
  const x = t.embedPhones(ids, bert, positions);
  const y = g.op('Add', [t.codeTable(prompt), t.sines(t.positionsOf(prompt))]);
  const { last, layers } = t.begin(x, y, pads);
  const place = toFloat(g, g.op('Sub', [lengthOf(g, prompt, 1), g.ints([1], [])]));
  g.output('logits', t.predict(last, place), 'float32', ['batch', 1025]);
  giveRows(g, layers, ['k_rows', 'v_rows'], ['time', size.layers, 'batch', size.width]);
  return g.model();
}

/** One further code of each row: graph `step`. */
export function voicemillStep(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('step', seed);
  const t = new CodeTransformer(g, size);
  const code = g.input('code', 'int64', ['batch', 1]);
  const position = g.input('position', 'int64', [1]);
  const pads = g.input('pad_lengths', 'int64', ['batch']);
  const shape = ['time', size.layers, 'batch', size.width];
  const caches = { k: g.input('k_cache', 'float32', shape), v: g.input('v_cache', 'float32', shape) };
  const past = Array.from({ length: size.layers }, (_, layer): Rows => {
    const ofLayer = (cache: string): string => {
      const rows = g.op('Gather', [cache, g.ints([layer], [])], { axis: 1 });
      return g.op('Transpose', [rows], { perm: [1, 0, 2] });
    };
    return { k: ofLayer(caches.k), v: ofLayer(caches.v) };
  });
  const there = t.isThere(countTo(g, lengthOf(g, caches.k, 0)), pads);
  const mask = g.op('Where', [there, g.floats([0], []), g.floats([-1e9], [])]);
  const x = g.op('Add', [t.codeTable(code), t.sines(toFloat(g, position))]);
  const { last, layers } = t.step(x, past, mask);
  g.output('logits', t.predict(last, toFloat(g, position)), 'float32', ['batch', 1025]);
  giveRows(g, layers, ['k_row', 'v_row'], [1, size.layers, 'batch', size.width]);
  return g.model();
}

/** Rows of all layers, time outermost. */
function giveRows(g: GraphWriter, layers: readonly Rows[], names: [string, string], shape: (string | number)[]): void {
  const stacked = (of: (rows: Rows) => string): string => {
    const ordered = layers.map((rows) => unsqueeze(g, g.op('Transpose', [of(rows)], { perm: [1, 0, 2] }), 1));
    return g.op('Concat', ordered, { axis: 1 });
  };
  g.output(
    names[0],
    stacked(({ k }) => k),
    'float32',
    shape,
  );
  g.output(
    names[1],
    stacked(({ v }) => v),
    'float32',
    shape,
  );
}

/** Codes of the reference, one for two frames of HuBERT. @param name of the output, by the family. */
export function promptGraph(seed: number, name: 'prompts' | 'codes' | 'prompt_codes'): OnnxModel {
  const g = new GraphWriter('prompts', seed);
  const codes = promptCodes(g, g.input('ssl_content', 'float32', [1, 768, 'frames']));
  if (name === 'codes') g.output(name, unsqueeze(g, codes, 0), 'int64', [1, 1, 'prompt']);
  else g.output(name, codes, 'int64', [1, 'prompt']);
  return g.model();
}

/** [1,768,S] to int64 [1,S/2]: the best of 1024 entries for each pair of frames. */
export function promptCodes(g: GraphWriter, ssl: string): string {
  const pairs = g.op('Conv', [ssl, g.weight('prompt.pairs', [24, 768, 2], 0.02)], { strides: [2] });
  const scores = g.op('MatMul', [g.op('Transpose', [pairs], { perm: [0, 2, 1] }), g.weight('prompt.book', [24, 1024])]);
  return g.op('ArgMax', [scores], { axis: 2, keepdims: 0 });
}

export function voicemillTimbre(seed: number, withVector: boolean): OnnxModel {
  const g = new GraphWriter('timbre', seed);
  const own = timbreOfSpectrogram(g, g.input('refer_spec', 'float32', [1, 1025, 'frames']), timbreWidth);
  const vector = withVector ? [timbreOfVector(g, g.input('sv_emb', 'float32', [1, speakerWidth]), timbreWidth)] : [];
  g.output('ge', unsqueeze(g, sum(g, own, ...vector), 2), 'float32', [1, timbreWidth, 1]);
  return g.model();
}

export function voicemillVocoder(seed: number, symbols: number): OnnxModel {
  const g = new GraphWriter('vocoder', seed);
  const phones = g.input('phone_ids', 'int64', [1, 'phones']);
  const codes = g.input('codes', 'int64', [1, 'codes']);
  const ge = g.input('ge', 'float32', [1, timbreWidth, 1]);
  const noise = g.input('noise', 'float32', [1, noiseChannels, 'frames']);
  const scale = g.input('noise_scale', 'float32', [1]);
  const timbre = reshape(g, ge, [1, timbreWidth]);
  const sound = soundOf(g, { phones, codes, timbre, timbreWidth, noise: g.op('Mul', [noise, scale]), symbols });
  g.output('audio', sound, 'float32', [1, 'samples']);
  return g.model();
}
