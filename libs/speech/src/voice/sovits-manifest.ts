import { z } from 'zod';
import { checkSovitsManifest } from './manifest-consistency';
import { manifestHead, manifestUse, modelFile, named, positiveInt, speakerId } from './manifest-parts';

const graphFiles = z.object({ acoustic: modelFile, vocoder: modelFile });

export const vocoderKinds = ['hifigan', 'nsf-hifigan', 'nsf-istft'] as const;

/** A voice of engine `sovits-hifigan`: two graphs, speakers as embeddings that can be mixed. */
export const sovitsManifestSchema = z
  .object({
    ...manifestHead,
    engine: z.literal('sovits-hifigan'),
    opset: positiveInt,
    ...manifestUse,
    mel: z.looseObject({ bands: positiveInt }),
    embeddingSize: positiveInt,
    noiseChannels: positiveInt,
    /** Silent frames that the acoustic graph adds behind the longest item, for the vocoder's sake. */
    tailFrames: z.number().int().nonnegative(),
    /** Value of a mel frame that lies behind an item's end. */
    padMel: z.number(),
    vocoder: z.object({ kind: z.enum(vocoderKinds), needsF0: z.boolean(), needsNoise: z.boolean() }),
    speakers: z.record(speakerId, z.object({ names: named, embedding: z.array(z.number()) })),
    files: z.object({ fp32: graphFiles, fp16: graphFiles.optional(), int8: graphFiles.optional() }),
  })
  .superRefine(checkSovitsManifest);

export type SovitsManifest = z.infer<typeof sovitsManifestSchema>;
