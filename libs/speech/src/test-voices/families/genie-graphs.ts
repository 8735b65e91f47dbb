import type { OnnxModel } from '../../onnx-file/onnx-model';
import { reshape, unsqueeze } from '../arithmetic';
import { CodeTransformer, type Rows, type TransformerSize } from '../code-transformer';
import { drawInside } from '../draw-inside';
import { GraphWriter } from '../graph-writer';
import { drawnNoise, soundOf, speakerWidth, timbreOfVector, timbreOfWave } from '../sound-graphs';
import { firstScores, nextColumn } from './upstream-graphs';

const timbreWidth = 32;

/** `t2s_first_stage_decoder_fp32.onnx` */
export function genieFirst(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('first_stage', seed);
  const t = new CodeTransformer(g, size);
  const x = g.input('x', 'float32', [1, 'X', size.width]);
  const prompts = g.input('prompts', 'int64', [1, 'N']);
  const { logits, layers, embedded } = firstScores(g, t, prompts, x);
  g.output('y', g.op('Concat', [prompts, drawInside(g, logits, prompts, 15)], { axis: 1 }), 'int64', [1, 'N1']);
  g.output('y_emb', embedded, 'float32', [1, 'N', size.width]);
  layers.forEach(({ k, v }, layer) => {
    g.output(`present_k_layer_${layer}`, turned(g, k), 'float32', ['T', 1, size.width]);
    g.output(`present_v_layer_${layer}`, turned(g, v), 'float32', ['T', 1, size.width]);
  });
  return g.model();
}

/** `t2s_stage_decoder_fp32.onnx`: draws the code and says whether it was the last; tells no scores. */
export function genieStep(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('stage', seed);
  const t = new CodeTransformer(g, size);
  const y = g.input('iy', 'int64', [1, 'Y']);
  const before = g.input('iy_emb', 'float32', [1, 'E', size.width]);
  const kept = Array.from({ length: size.layers }, (_, layer): Rows => ({
    k: g.input(`past_k_layer_${layer}`, 'float32', ['T', 1, size.width]),
    v: g.input(`past_v_layer_${layer}`, 'float32', ['T', 1, size.width]),
  }));
  const { embedded, x, place } = nextColumn(g, t, y, before);
  const past = kept.map(({ k, v }) => ({ k: turned(g, k), v: turned(g, v) }));
  const { last, layers } = t.step(x, past);
  const logits = t.predict(last, place);
  const drawn = drawInside(g, logits, y, 15);
  const isEnd = (code: string): string => g.op('Equal', [code, g.ints([1024], [])]);
  const best = g.op('ArgMax', [logits], { axis: 1, keepdims: 1 });
  g.output('y', g.op('Concat', [y, drawn], { axis: 1 }), 'int64', [1, 'Y1']);
  g.output('y_emb', embedded, 'float32', [1, 'E1', size.width]);
  g.output('stop_condition_tensor', reshape(g, g.op('Or', [isEnd(drawn), isEnd(best)]), []), 'bool', []);
  layers.forEach(({ k, v }, layer) => {
    const grown = (rows: string, row: string): string => g.op('Concat', [rows, turned(g, row)], { axis: 0 });
    g.output(`present_k_layer_${layer}`, grown(kept[layer]!.k, k), 'float32', ['T1', 1, size.width]);
    g.output(`present_v_layer_${layer}`, grown(kept[layer]!.v, v), 'float32', ['T1', 1, size.width]);
  });
  return g.model();
}

/** [T,1,width] and [1,T,width], either way. */
const turned = (g: GraphWriter, rows: string): string => g.op('Transpose', [rows], { perm: [1, 0, 2] });

/** `prompt_encoder_fp32.onnx` of v2ProPlus. */
export function geniePromptEncoder(seed: number): OnnxModel {
  const g = new GraphWriter('prompt_encoder', seed);
  const wave = g.input('ref_audio', 'float32', [1, 'A']);
  const vector = g.input('sv_emb', 'float32', [1, speakerWidth]);
  const ge = g.op('Add', [timbreOfWave(g, wave, 1024), timbreOfVector(g, vector, 1024)]);
  g.output('ge', unsqueeze(g, ge, 2), 'float32', [1, 1024, 1]);
  const advanced = g.op('MatMul', [ge, g.weight('to512', [1024, 512])]);
  g.output('ge_advanced', unsqueeze(g, advanced, 2), 'float32', [1, 512, 1]);
  return g.model();
}

/** `vits_fp32.onnx` of v2ProPlus. */
export function genieProVocoder(seed: number, symbols: number): OnnxModel {
  const g = new GraphWriter('vits', seed);
  const phones = g.input('text_seq', 'int64', [1, 'P']);
  const codes = reshape(g, g.input('pred_semantic', 'int64', [1, 1, 'K']), [1, -1]);
  const ge = reshape(g, g.input('ge', 'float32', [1, 1024, 1]), [1, 1024]);
  const advanced = reshape(g, g.input('ge_advanced', 'float32', [1, 512, 1]), [1, 512]);
  const timbre = g.op('Add', [
    g.op('MatMul', [ge, g.weight('from1024', [1024, timbreWidth])]),
    g.op('MatMul', [advanced, g.weight('from512', [512, timbreWidth])]),
  ]);
  const sound = soundOf(g, { phones, codes, timbre, timbreWidth, noise: drawnNoise(g, codes), symbols });
  g.output('audio', reshape(g, sound, [-1]), 'float32', ['samples']);
  return g.model();
}
