import type { OnnxModel } from '../../onnx-file/onnx-model';
import { lengthOf, reshape, slice, toFloat, toTheEnd, unsqueeze } from '../arithmetic';
import { CodeTransformer, featureWidth, type Rows, type TransformerSize } from '../code-transformer';
import { drawInside } from '../draw-inside';
import { GraphWriter } from '../graph-writer';
import { drawnNoise, soundOf, timbreOfWave } from '../sound-graphs';
import { promptCodes } from './voicemill-graphs';

/** `<name>_t2s_encoder.onnx`; Genie's is the same. */
export function upstreamEncoder(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('encoder', seed);
  const t = new CodeTransformer(g, size);
  const both = (a: string, b: string, axis: number): string => g.op('Concat', [a, b], { axis });
  const ids = both(g.input('ref_seq', 'int64', [1, 'R']), g.input('text_seq', 'int64', [1, 'P']), 1);
  const features = both(
    g.input('ref_bert', 'float32', ['R', featureWidth]),
    g.input('text_bert', 'float32', ['P', featureWidth]),
    0,
  );
  const x = t.embedPhones(ids, unsqueeze(g, features, 0), t.positionsOf(ids));
  g.output('x', x, 'float32', [1, 'X', size.width]);
  g.output('prompts', promptCodes(g, g.input('ssl_content', 'float32', [1, 768, 'S'])), 'int64', [1, 'N']);
  return g.model();
}

/** Positions of codes in these graphs start at 1 (a defect of the exporter that runtimes have to live with). */
const firstPlace = 1;

/** Scores after the reference, with what is kept of it; shared by the families whose first graph takes `x`. */
export function firstScores(g: GraphWriter, t: CodeTransformer, prompts: string, x: string) {
  const embedded = t.codeTable(prompts);
  const places = g.op('Add', [t.positionsOf(prompts), g.floats([firstPlace], [])]);
  const { last, layers } = t.begin(x, g.op('Add', [embedded, t.sines(places)]));
  const place = toFloat(g, g.op('Sub', [lengthOf(g, prompts, 1), g.ints([1], [])]));
  return { logits: t.predict(last, place), layers, embedded };
}

/** `<name>_t2s_fsdec.onnx`: draws the first code by itself and tells no scores. */
export function upstreamFirst(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('fsdec', seed);
  const t = new CodeTransformer(g, size);
  const x = g.input('x', 'float32', [1, 'X', size.width]);
  const prompts = g.input('prompts', 'int64', [1, 'N']);
  const { logits, layers, embedded } = firstScores(g, t, prompts, x);
  g.output('y', g.op('Concat', [prompts, drawInside(g, logits, prompts, 15)], { axis: 1 }), 'int64', [1, 'N1']);
  giveCaches(g, layers, ['k', 'v'], [size.layers, 'T', 1, size.width]);
  g.output('y_emb', embedded, 'float32', [1, 'N', size.width]);
  const example = g.op('ReduceSum', [g.op('Mul', [x, g.floats([0], [])]), g.ints([2])], { keepdims: 0 });
  g.output('x_example', example, 'float32', [1, 'X']);
  return g.model();
}

/** `<name>_t2s_sdec.onnx`: one step; a code drawn inside, and the scores. */
export function upstreamStep(seed: number, size: TransformerSize): OnnxModel {
  const g = new GraphWriter('sdec', seed);
  const t = new CodeTransformer(g, size);
  const y = g.input('iy', 'int64', [1, 'Y']);
  const shape = [size.layers, 'T', 1, size.width];
  const caches = { k: g.input('ik', 'float32', shape), v: g.input('iv', 'float32', shape) };
  const before = g.input('iy_emb', 'float32', [1, 'E', size.width]);
  const example = g.input('ix_example', 'float32', [1, 'X']);
  const { embedded, x, place } = nextColumn(g, t, y, before);
  // The phones' count is a place too in this export: what is looked at is the cache less the phones, and those codes.
  const counted = g.op('Add', [lengthOf(g, example, 1), lengthOf(g, before, 1)]);
  const kept = (cache: string): string => g.op('Slice', [cache, g.ints([0]), reshape(g, counted, [1]), g.ints([1])]);
  const past = Array.from({ length: size.layers }, (_, layer): Rows => {
    const ofLayer = (cache: string): string => {
      const rows = g.op('Gather', [kept(cache), g.ints([layer], [])], { axis: 0 });
      return g.op('Transpose', [rows], { perm: [1, 0, 2] });
    };
    return { k: ofLayer(caches.k), v: ofLayer(caches.v) };
  });
  const { last, layers } = t.step(x, past);
  const logits = t.predict(last, place);
  const drawn = drawInside(g, logits, y, 15);
  g.output('y', g.op('Concat', [y, drawn], { axis: 1 }), 'int64', [1, 'Y1']);
  const grown = (cache: string, of: (rows: Rows) => string): string => {
    const rows = layers.map((each) => unsqueeze(g, of(each), 0));
    return g.op('Concat', [cache, g.op('Transpose', [g.op('Concat', rows, { axis: 0 })], { perm: [0, 2, 1, 3] })], {
      axis: 1,
    });
  };
  g.output(
    'k',
    grown(caches.k, (rows) => rows.k),
    'float32',
    [size.layers, 'T1', 1, size.width],
  );
  g.output(
    'v',
    grown(caches.v, (rows) => rows.v),
    'float32',
    [size.layers, 'T1', 1, size.width],
  );
  g.output('y_emb', embedded, 'float32', [1, 'E1', size.width]);
  g.output('logits', logits, 'float32', [1, 1025]);
  g.output('samples', g.op('Cast', [drawn], { to: 6 }), 'int32', [1, 1]);
  return g.model();
}

/** Embeds the last code of `y` behind those that are embedded; shared with Genie, whose step does the same. */
export function nextColumn(g: GraphWriter, t: CodeTransformer, y: string, before: string) {
  const embedded = g.op('Concat', [before, t.codeTable(slice(g, y, 1, -1, toTheEnd))], { axis: 1 });
  const place = toFloat(g, g.op('Sub', [lengthOf(g, embedded, 1), g.ints([1], [])]));
  const sines = t.sines(reshape(g, g.op('Add', [place, g.floats([firstPlace], [])]), [1]));
  return { embedded, place, x: g.op('Add', [slice(g, embedded, 1, -1, toTheEnd), sines]) };
}

function giveCaches(
  g: GraphWriter,
  layers: readonly Rows[],
  names: [string, string],
  shape: (string | number)[],
): void {
  const stacked = (of: (rows: Rows) => string): string => {
    const rows = layers.map((each) => unsqueeze(g, of(each), 0));
    return g.op('Transpose', [g.op('Concat', rows, { axis: 0 })], { perm: [0, 2, 1, 3] });
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

/** `<name>_vits.onnx`: draws its noise by itself. */
export function upstreamVocoder(seed: number, symbols: number): OnnxModel {
  const g = new GraphWriter('vits', seed);
  const phones = g.input('text_seq', 'int64', [1, 'P']);
  const codes = reshape(g, g.input('pred_semantic', 'int64', [1, 1, 'K']), [1, -1]);
  const timbreWidth = 32;
  const timbre = timbreOfWave(g, g.input('ref_audio', 'float32', [1, 'A']), timbreWidth);
  const noise = drawnNoise(g, codes);
  const sound = soundOf(g, { phones, codes, timbre, timbreWidth, noise, symbols });
  g.output('audio', reshape(g, sound, [-1]), 'float32', ['samples']);
  return g.model();
}
