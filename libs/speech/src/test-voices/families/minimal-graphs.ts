import type { OnnxModel } from '../../onnx-file/onnx-model';
import { countTo, lengthOf, maskOf, reshape, sum, toFloat, unsqueeze } from '../arithmetic';
import { CodeTransformer, featureWidth, type Rows, type TransformerSize } from '../code-transformer';
import { GraphWriter } from '../graph-writer';
import { noiseChannels, soundOf, speakerWidth, timbreOfSpectrogram, timbreOfVector } from '../sound-graphs';

const told = 50;

/** `gpt_encoder.onnx`: the 50 best codes, and a cache that is as long from the start as it will ever be. */
export function minimalFirst(seed: number, size: TransformerSize, cacheLength: number): OnnxModel {
  const g = new GraphWriter('gpt_encoder', seed);
  const t = new CodeTransformer(g, size);
  const ids = g.input('phoneme_ids', 'int64', [1, 'X']);
  const count = g.input('phoneme_ids_len', 'int64', [1]);
  const prompts = g.input('prompts', 'int64', [1, 'N']);
  const features = g.op('Transpose', [g.input('bert_feature', 'float32', [1, featureWidth, 'X'])], { perm: [0, 2, 1] });
  const x = t.embedPhones(ids, features, t.positionsOf(ids));
  const { last, layers } = t.begin(x, g.op('Add', [t.codeTable(prompts), t.sines(t.positionsOf(prompts))]));
  const promptCount = reshape(g, lengthOf(g, prompts, 1), [1]);
  giveBest(g, t.predict(last, toFloat(g, g.op('Sub', [promptCount, g.ints([1])]))));
  const rest = g.op('Sub', [g.ints([cacheLength]), g.op('Add', [count, promptCount])]);
  const empty = g.op('Expand', [
    g.floats([0], []),
    g.op('Concat', [g.ints([1]), rest, g.ints([size.width])], { axis: 0 }),
  ]);
  const stacked = (of: (rows: Rows) => string): string => {
    const rows = layers.map((each) => unsqueeze(g, g.op('Concat', [of(each), empty], { axis: 1 }), 0));
    return g.op('Concat', rows, { axis: 0 });
  };
  g.output(
    'k_cache',
    stacked(({ k }) => k),
    'float32',
    [size.layers, 1, 'T_max', size.width],
  );
  g.output(
    'v_cache',
    stacked(({ v }) => v),
    'float32',
    [size.layers, 1, 'T_max', size.width],
  );
  g.output('x_len', count, 'int64', [1]);
  g.output('y_len', promptCount, 'int64', [1]);
  return g.model();
}

/** `gpt_step.onnx`: writes the new row at x_len + y_len + idx. */
export function minimalStep(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('gpt_step', seed);
  const t = new CodeTransformer(g, size);
  const code = g.input('samples', 'int64', [1, 1]);
  const shape = [size.layers, 1, 'T_max', size.width];
  const caches = { k: g.input('k_cache', 'float32', shape), v: g.input('v_cache', 'float32', shape) };
  const [phones, prompt, idx] = ['x_len', 'y_len', 'idx'].map((name) =>
    g.input(name, 'int64', name === 'idx' ? [] : [1]),
  );
  const place = g.op('Add', [prompt!, idx!]);
  const row = g.op('Add', [phones!, place]);
  const columns = countTo(g, lengthOf(g, caches.k, 2));
  const past = Array.from({ length: size.layers }, (_, layer): Rows => {
    const ofLayer = (cache: string): string => g.op('Gather', [cache, g.ints([layer], [])], { axis: 0 });
    return { k: ofLayer(caches.k), v: ofLayer(caches.v) };
  });
  const x = g.op('Add', [t.codeTable(code), t.sines(toFloat(g, place))]);
  const mask = maskOf(g, unsqueeze(g, g.op('Less', [columns, row]), 0, 1, 2));
  const { last, layers } = t.step(x, past, mask);
  giveBest(g, t.predict(last, toFloat(g, place)));
  const isRow = unsqueeze(g, g.op('Equal', [columns, row]), 0, 1, 3);
  const written = (cache: string, of: (rows: Rows) => string): string => {
    const rows = g.op(
      'Concat',
      layers.map((each) => unsqueeze(g, of(each), 0)),
      { axis: 0 },
    );
    return g.op('Where', [isRow, rows, cache]);
  };
  g.output(
    'k_cache_new',
    written(caches.k, ({ k }) => k),
    'float32',
    shape,
  );
  g.output(
    'v_cache_new',
    written(caches.v, ({ v }) => v),
    'float32',
    shape,
  );
  return g.model();
}

function giveBest(g: GraphWriter, logits: string): void {
  const [values, indices] = g.ops('TopK', [logits, g.ints([told])], { axis: -1 }, 2);
  g.output('topk_values', values!, 'float32', [1, told]);
  g.output('topk_indices', indices!, 'int64', [1, told]);
}

/** `sovits.onnx`: spectrogram, speed and scale of the noise are inputs; the noise itself is drawn inside. */
export function minimalVocoder(seed: number, symbols: number, withVector: boolean): OnnxModel {
  const g = new GraphWriter('sovits', seed);
  const timbreWidth = 32;
  const codes = reshape(g, g.input('pred_semantic', 'int64', [1, 1, 'K']), [1, -1]);
  const phones = g.input('text_seq', 'int64', [1, 'P']);
  const own = timbreOfSpectrogram(g, g.input('refer_spec', 'float32', [1, 1025, 'F']), timbreWidth);
  const vector = withVector ? [timbreOfVector(g, g.input('sv_emb', 'float32', [1, speakerWidth]), timbreWidth)] : [];
  const scale = g.input('noise_scale', 'float32', [1]);
  const speed = g.input('speed', 'float32', [1]);
  const twice = toFloat(g, g.op('Mul', [lengthOf(g, codes, 1), g.ints([2])]));
  const slower = g.op('Add', [g.op('Floor', [g.op('Div', [twice, speed])]), g.floats([1])]);
  const frames = g.op('Where', [g.op('Equal', [speed, g.floats([1])]), twice, slower]);
  const shape = g.op('Concat', [g.ints([1, noiseChannels]), g.op('Cast', [frames], { to: 7 })], { axis: 0 });
  const drawn = g.op('RandomNormalLike', [g.op('Expand', [g.floats([0], []), shape])]);
  const noise = g.op('Mul', [drawn, scale]);
  const sound = soundOf(g, { phones, codes, timbre: sum(g, own, ...vector), timbreWidth, noise, symbols });
  g.output('audio', unsqueeze(g, sound, 0), 'float32', [1, 1, 'samples']);
  return g.model();
}
