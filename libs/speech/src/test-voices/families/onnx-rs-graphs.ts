import type { OnnxModel } from '../../onnx-file/onnx-model';
import { lengthOf, reshape, slice, sum, toFloat, toTheEnd, unsqueeze } from '../arithmetic';
import { CodeTransformer, featureWidth, type Rows, type TransformerSize } from '../code-transformer';
import { GraphWriter } from '../graph-writer';
import { drawnNoise, soundOf, speakerWidth, timbreOfVector, timbreOfWave } from '../sound-graphs';

/** `<n>_t2s_fs_decoder.onnx`: phones and features in, scores and a cache for each layer out. */
export function onnxRsFirst(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('fs_decoder', seed);
  const t = new CodeTransformer(g, size);
  const ids = g.input('x', 'int64', [1, 'X']);
  const prompts = g.input('prompts', 'int64', [1, 'N']);
  const features = g.op('Transpose', [g.input('bert', 'float32', [1, featureWidth, 'X'])], { perm: [0, 2, 1] });
  const x = t.embedPhones(ids, features, t.positionsOf(ids));
  const { last, layers } = t.begin(x, g.op('Add', [t.codeTable(prompts), t.sines(t.positionsOf(prompts))]));
  const place = toFloat(g, g.op('Sub', [lengthOf(g, prompts, 1), g.ints([1], [])]));
  g.output('logits', reshape(g, t.predict(last, place), [1025]), 'float32', [1025]);
  layers.forEach(({ k, v }, layer) => {
    g.output(`k_cache_${layer}`, k, 'float32', [1, 'T', size.width]);
    g.output(`v_cache_${layer}`, v, 'float32', [1, 'T', size.width]);
  });
  return g.model();
}

/** `<n>_t2s_s_decoder.onnx`: the place of the last code is y_len + idx. */
export function onnxRsStep(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('s_decoder', seed);
  const t = new CodeTransformer(g, size);
  const y = g.input('iy', 'int64', [1, 'Y']);
  const past = Array.from({ length: size.layers }, (_, layer): Rows => ({
    k: g.input(`ik_cache_${layer}`, 'float32', [1, 'T', size.width]),
    v: g.input(`iv_cache_${layer}`, 'float32', [1, 'T', size.width]),
  }));
  const place = toFloat(g, g.op('Add', [g.input('y_len', 'int64', [1]), g.input('idx', 'int64', [1])]));
  const x = g.op('Add', [t.codeTable(slice(g, y, 1, -1, toTheEnd)), t.sines(place)]);
  const { last, layers } = t.step(x, past);
  g.output('logits', reshape(g, t.predict(last, place), [1025]), 'float32', [1025]);
  layers.forEach(({ k, v }, layer) => {
    const grown = (before: string, row: string): string => g.op('Concat', [before, row], { axis: 1 });
    g.output(`k_cache_${layer}`, grown(past[layer]!.k, k), 'float32', [1, 'T1', size.width]);
    g.output(`v_cache_${layer}`, grown(past[layer]!.v, v), 'float32', [1, 'T1', size.width]);
  });
  return g.model();
}

/** `<n>_vits.onnx`, for v2Pro with a speaker vector. */
export function onnxRsVocoder(seed: number, symbols: number, withVector: boolean): OnnxModel {
  const g = new GraphWriter('vits', seed);
  const timbreWidth = 32;
  const phones = g.input('text_seq', 'int64', [1, 'P']);
  const codes = reshape(g, g.input('pred_semantic', 'int64', [1, 1, 'K']), [1, -1]);
  const wave = timbreOfWave(g, g.input('ref_audio', 'float32', [1, 'A']), timbreWidth);
  const vector = withVector ? [timbreOfVector(g, g.input('sv_emb', 'float32', [1, speakerWidth]), timbreWidth)] : [];
  const timbre = sum(g, wave, ...vector);
  const sound = soundOf(g, { phones, codes, timbre, timbreWidth, noise: drawnNoise(g, codes), symbols });
  g.output('audio', unsqueeze(g, sound, 0), 'float32', [1, 1, 'samples']);
  return g.model();
}
