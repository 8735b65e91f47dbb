import type { z } from 'zod';

/** The parts of a manifest that have to agree with each other. */
interface ManifestParts {
  symbols: string[];
  padId: number;
  minPhones: number;
  maxPhones: number;
  bestPhones: number;
  ranges: Record<SpokenParameter, [number, number]>;
  defaults: Record<SpokenParameter, number>;
  defaultSpeaker: string;
  speakers: Record<string, unknown>;
}
interface SovitsParts extends ManifestParts {
  embeddingSize: number;
  speakers: Record<string, { embedding: number[] }>;
}
interface Stretch {
  text: string;
  phones: string[];
  word2ph: number[] | null;
}
interface GptSovitsParts extends ManifestParts {
  symbolTable: 'v1' | 'v2';
  speakers: Record<string, { reference: { stretches: Stretch[] } }>;
}
type SpokenParameter = 'speed' | 'pitchSemitones' | 'noiseScale';
type Refuse = (path: PropertyKey[], message: string) => void;

/** Most symbols of the two tables of GPT-SoVITS. */
const mostSymbols = { v1: 322, v2: 732 };

/** Adds an issue for every promise of a `sovits-hifigan` voice that another part of its `voice.json` breaks. */
export function checkSovitsManifest(manifest: SovitsParts, context: z.RefinementCtx): void {
  const refuse = refuserOf(context);
  checkUse(manifest, refuse);
  const { embeddingSize } = manifest;
  for (const [id, { embedding }] of Object.entries(manifest.speakers)) {
    if (embedding.length === embeddingSize) continue;
    refuse(['speakers', id, 'embedding'], `has ${embedding.length} numbers, embeddingSize says ${embeddingSize}`);
  }
}

/** The same for a `gpt-sovits` voice. */
export function checkGptSovitsManifest(manifest: GptSovitsParts, context: z.RefinementCtx): void {
  const refuse = refuserOf(context);
  checkUse(manifest, refuse);
  const { symbolTable, symbols, speakers } = manifest;
  const most = mostSymbols[symbolTable];
  if (symbols.length > most) refuse(['symbols'], `are ${symbols.length}, table ${symbolTable} has ${most}`);
  const known = new Set(symbols);
  for (const [id, { reference }] of Object.entries(speakers)) {
    reference.stretches.forEach((stretch, index) => {
      const fault = stretchFault(stretch, known);
      if (fault) refuse(['speakers', id, 'reference', 'stretches', index], fault);
    });
  }
}

function stretchFault({ text, phones, word2ph }: Stretch, known: ReadonlySet<string>): string | undefined {
  const unknown = phones.find((phone) => !known.has(phone));
  if (unknown !== undefined) return `has the phone "${unknown}", which is none of the symbols`;
  if (word2ph === null) return undefined;
  const [characters, counted] = [Array.from(text).length, word2ph.reduce((sum, count) => sum + count, 0)];
  if (word2ph.length === characters && counted === phones.length) return undefined;
  return `has ${characters} characters and ${phones.length} phones, word2ph says ${word2ph.length} and ${counted}`;
}

function checkUse(manifest: ManifestParts, refuse: Refuse): void {
  const { symbols, padId, minPhones, bestPhones, maxPhones, ranges, defaults } = manifest;
  const repeated = symbols.find((symbol, id) => symbols.indexOf(symbol) !== id);
  if (repeated !== undefined) refuse(['symbols'], `"${repeated}" stands twice`);
  if (padId >= symbols.length) refuse(['padId'], 'is no index into the symbols');
  if (!(minPhones <= bestPhones && bestPhones <= maxPhones)) {
    refuse(['bestPhones'], 'has to lie between minPhones and maxPhones');
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

function refuserOf(context: z.RefinementCtx): Refuse {
  return (path, message) => context.addIssue({ code: 'custom', path, message });
}
