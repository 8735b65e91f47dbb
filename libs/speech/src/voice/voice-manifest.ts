import { languages } from '@voicemill/contracts';
import { z } from 'zod';
import { checkManifest } from './manifest-consistency';

const named = z.object({ en: z.string().min(1), zh: z.string().min(1) });
const positiveInt = z.number().int().positive();
const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'the lower end of a range comes first');
const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'small letters, digits and hyphens only');

const modelFile = z.object({
  path: z.string().refine(staysInside, 'a path relative to the package that does not leave it'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in small hexadecimal digits'),
});
const graphFiles = z.object({ acoustic: modelFile, vocoder: modelFile });

export const vocoderKinds = ['hifigan', 'nsf-hifigan', 'nsf-istft'] as const;

/** `voice.json` of a voice package, format `voicemill-voice/1`. What it promises about the graphs is checked on load. */
export const voiceManifestSchema = z
  .object({
    format: z.literal('voicemill-voice/1'),
    id: identifier,
    version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$/, 'a version such as 1.0.0'),
    names: named,
    languages: z.array(z.enum(languages)).min(1),
    licence: z.string().min(1),
    credits: z.array(z.string().min(1)),
    agreement: z.object({ kind: z.string().min(1), statement: named }),
    engine: z.literal('sovits-hifigan'),
    opset: positiveInt,
    sampleRateHz: positiveInt.min(8000).max(192_000),
    hopSamples: positiveInt,
    mel: z.looseObject({ bands: positiveInt }),
    phoneSet: z.string().min(1),
    /** The index of a symbol is its id. */
    symbols: z.array(z.string().min(1)).min(2),
    padId: z.number().int().nonnegative(),
    minPhones: positiveInt,
    maxPhones: positiveInt,
    bestPhones: positiveInt,
    embeddingSize: positiveInt,
    noiseChannels: positiveInt,
    /** Silent frames that the acoustic graph adds behind the longest item, for the vocoder's sake. */
    tailFrames: z.number().int().nonnegative(),
    /** Value of a mel frame that lies behind an item's end. */
    padMel: z.number(),
    ranges: z.object({ speed: range, pitchSemitones: range, noiseScale: range }),
    defaults: z.object({ speed: z.number(), pitchSemitones: z.number(), noiseScale: z.number() }),
    vocoder: z.object({ kind: z.enum(vocoderKinds), needsF0: z.boolean(), needsNoise: z.boolean() }),
    defaultSpeaker: z.string(),
    speakers: z.record(z.string().regex(/^[\w-]+$/), z.object({ names: named, embedding: z.array(z.number()) })),
    files: z.object({ fp32: graphFiles, fp16: graphFiles.optional(), int8: graphFiles.optional() }),
  })
  .superRefine(checkManifest);

export type VoiceManifest = z.infer<typeof voiceManifestSchema>;
export type Precision = keyof VoiceManifest['files'];
export type ModelFile = z.infer<typeof modelFile>;
export const precisions = ['fp32', 'fp16', 'int8'] as const satisfies readonly Precision[];

function staysInside(path: string): boolean {
  return /^[\w.][\w./-]*$/.test(path) && !path.split('/').includes('..');
}
