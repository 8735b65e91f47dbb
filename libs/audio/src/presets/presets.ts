import type { PresetName } from '@voicemill/contracts';
import type { PresetSpec } from './preset-spec';

/** What a preset has unless it says otherwise. */
const usual = {
  peakHeadroomDb: 0.5,
  noiseFloorMaxDb: null,
  headMs: 500,
  tailMs: 1000,
  betweenMs: 2000,
  headRange: null,
  tailRange: null,
  sampleRateHz: 44_100,
  bitRateKbps: { mp3: 128, m4b: 96, opus: 48 },
  wavBits: 16,
  minBitRateKbps: null,
  constantBitRate: false,
  maxMinutes: null,
} as const satisfies Partial<PresetSpec>;

/**
 * The six delivery presets. `audiobook-acx` is technical conformance only: the store has its own rules about narration
 * by machines.
 */
export const presets: Record<PresetName, PresetSpec> = {
  'audiobook-acx': {
    ...usual,
    name: 'audiobook-acx',
    formats: ['mp3'],
    oneFilePer: ['chapter'],
    loudness: { kind: 'rms', minDb: -23, maxDb: -18, aimDb: -20.5 },
    peak: { kind: 'sample', maxDb: -3 },
    noiseFloorMaxDb: -60,
    headMs: 700,
    tailMs: 2000,
    headRange: { minMs: 500, maxMs: 1000 },
    tailRange: { minMs: 1000, maxMs: 5000 },
    bitRateKbps: { ...usual.bitRateKbps, mp3: 192, m4b: 128 },
    minBitRateKbps: 192,
    constantBitRate: true,
    maxMinutes: 120,
  },
  'audiobook-m4b': {
    ...usual,
    name: 'audiobook-m4b',
    formats: ['m4b'],
    oneFilePer: ['book'],
    loudness: { kind: 'lufs', target: -18, tolerance: 1 },
    peak: { kind: 'true', maxDb: -2 },
    headRange: { minMs: 400, maxMs: 800 },
    tailRange: { minMs: 800, maxMs: 1500 },
  },
  podcast: {
    ...usual,
    name: 'podcast',
    formats: ['mp3'],
    oneFilePer: ['book'],
    loudness: { kind: 'lufs', target: -16, tolerance: 1 },
    peak: { kind: 'true', maxDb: -1.5 },
  },
  'broadcast-r128': {
    ...usual,
    name: 'broadcast-r128',
    formats: ['wav'],
    oneFilePer: ['book'],
    loudness: { kind: 'lufs', target: -23, tolerance: 0.5 },
    peak: { kind: 'true', maxDb: -1 },
    sampleRateHz: 48_000,
    wavBits: 24,
  },
  courseware: {
    ...usual,
    name: 'courseware',
    formats: ['mp3'],
    oneFilePer: ['row', 'chapter'],
    loudness: { kind: 'lufs', target: -18, tolerance: 1 },
    peak: { kind: 'true', maxDb: -1 },
    headMs: 200,
    tailMs: 300,
  },
  'master-wav': {
    ...usual,
    name: 'master-wav',
    formats: ['wav'],
    oneFilePer: ['chapter'],
    loudness: { kind: 'none' },
    peak: null,
    headMs: 0,
    tailMs: 0,
    sampleRateHz: null,
  },
};
