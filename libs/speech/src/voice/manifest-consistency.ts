import type { z } from 'zod';

/** The parts of a manifest that have to agree with each other. */
interface ManifestParts {
  symbols: string[];
  padId: number;
  minPhones: number;
  maxPhones: number;
  bestPhones: number;
  embeddingSize: number;
  ranges: Record<SpokenParameter, [number, number]>;
  defaults: Record<SpokenParameter, number>;
  defaultSpeaker: string;
  speakers: Record<string, { embedding: number[] }>;
}
type SpokenParameter = 'speed' | 'pitchSemitones' | 'noiseScale';

/** Adds an issue for every promise of `voice.json` that another part of it breaks. */
export function checkManifest(manifest: ManifestParts, context: z.RefinementCtx): void {
  const refuse = (path: PropertyKey[], message: string): void => context.addIssue({ code: 'custom', path, message });
  const { symbols, padId, minPhones, bestPhones, maxPhones, embeddingSize, ranges, defaults } = manifest;

  const repeated = symbols.find((symbol, id) => symbols.indexOf(symbol) !== id);
  if (repeated !== undefined) refuse(['symbols'], `"${repeated}" stands twice`);
  if (padId >= symbols.length) refuse(['padId'], 'is no index into the symbols');
  if (!(minPhones <= bestPhones && bestPhones <= maxPhones)) {
    refuse(['bestPhones'], 'has to lie between minPhones and maxPhones');
  }
  for (const [id, { embedding }] of Object.entries(manifest.speakers)) {
    if (embedding.length === embeddingSize) continue;
    refuse(['speakers', id, 'embedding'], `has ${embedding.length} numbers, embeddingSize says ${embeddingSize}`);
  }
  if (!Object.hasOwn(manifest.speakers, manifest.defaultSpeaker)) {
    refuse(['defaultSpeaker'], 'is none of the speakers');
  }
  // A speed of 0 would make an endless sentence: 1 / speed goes into the graph.
  if (ranges.speed[0] <= 0) refuse(['ranges', 'speed'], 'has to be above 0');
  for (const name of ['speed', 'pitchSemitones', 'noiseScale'] as const) {
    const [low, high] = ranges[name];
    if (defaults[name] < low || defaults[name] > high) refuse(['defaults', name], `lies outside ${low} to ${high}`);
  }
}
