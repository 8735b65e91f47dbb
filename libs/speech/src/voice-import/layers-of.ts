import type { ExportFamily } from '../voice/gpt-sovits-manifest';
import type { GraphFace, TensorFace } from '../onnx/graph-check';

/** Names of the cache of keys, and on which axis its layers lie; no axis: there is a tensor for each layer. */
const caches: Readonly<Record<ExportFamily, { names: RegExp; axis?: number }>> = {
  upstream: { names: /^i?k$/, axis: 0 },
  minimal: { names: /^k_cache$/, axis: 0 },
  voicemill: { names: /^k_(cache|rows)$/, axis: 1 },
  genie: { names: /^(past|present)_k_layer_\d+$/ },
  'onnx-rs': { names: /^i?k_cache_\d+$/ },
};

function cacheOf(family: ExportFamily, { inputs, outputs }: GraphFace): readonly TensorFace[] {
  const { names } = caches[family];
  const taken = inputs.filter(({ name }) => names.test(name));
  return taken.length > 0 ? taken : outputs.filter(({ name }) => names.test(name));
}

/** Layers of the transformer behind a graph that draws codes; undefined where its file does not tell. */
export function layersOf(family: ExportFamily, face: GraphFace): number | undefined {
  const { axis } = caches[family];
  const cache = cacheOf(family, face);
  if (axis === undefined) return cache.length || undefined;
  return fixed(cache[0]?.shape?.[axis]);
}

/** Width of the transformer: the last side of its cache. */
export function widthOf(family: ExportFamily, face: GraphFace): number | undefined {
  return fixed(cacheOf(family, face)[0]?.shape?.at(-1));
}

const fixed = (side: number | string | undefined): number | undefined => (typeof side === 'number' ? side : undefined);
