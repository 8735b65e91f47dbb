import { languages } from '@voicemill/contracts';
import { z } from 'zod';
import { checkGptSovitsManifest } from './manifest-consistency';
import { manifestHead, manifestUse, modelFile, named, positiveInt, speakerId } from './manifest-parts';

/** Exports that are known, each recognised by the names of its tensors: see docs/voices/gpt-sovits.md. */
export const exportFamilies = ['voicemill', 'upstream', 'onnx-rs', 'genie', 'minimal'] as const;
export type ExportFamily = (typeof exportFamilies)[number];

const stretch = z.object({
  language: z.enum(languages),
  text: z.string(),
  phones: z.array(z.string().min(1)),
  word2ph: z.array(positiveInt).nullable(),
});
const reference = z.object({
  /** WAV of 3 to 10 s. */
  audio: modelFile,
  transcript: z.string().min(1),
  language: z.enum(languages),
  /** The transcript as phones, written when the voice was made. */
  stretches: z.array(stretch).min(1),
});
const graphFiles = z.object({
  graphs: z.array(modelFile).min(1),
  /** Files in which graphs keep their numbers. */
  weights: z.array(modelFile).default([]),
});

/** A voice of engine `gpt-sovits`: its speakers are styles, each a clip of the voice that sets tone and timbre. */
export const gptSovitsManifestSchema = z
  .object({
    ...manifestHead,
    engine: z.literal('gpt-sovits'),
    family: z.enum(exportFamilies),
    modelVersion: z.enum(['v1', 'v2', 'v2Pro', 'v2ProPlus']),
    symbolTable: z.enum(['v1', 'v2']),
    ...manifestUse,
    speakers: z.record(speakerId, z.object({ names: named, reference })),
    sampling: z.object({
      topK: positiveInt.default(15),
      topP: z.number().positive().max(1).default(1),
      temperature: z.number().min(0).max(5).default(1),
      repetitionPenalty: z.number().positive().max(10).default(1.35),
      /** 25 codes are a second. */
      mostCodes: positiveInt.max(1500).default(1500),
    }),
    /** false: the graphs draw numbers of their own, so that a take cannot be made a second time. */
    reproducible: z.boolean(),
    /** false: the weights are random ones of a test, and what is wrong with a take is no reason to draw another. */
    speaks: z.boolean().default(true),
    /** The words that the BERT graph knows, one a line; needed when there is such a graph. */
    bertVocabulary: modelFile.optional(),
    files: z.object({ fp32: graphFiles, fp16: graphFiles.optional(), int8: graphFiles.optional() }),
  })
  .superRefine(checkGptSovitsManifest);

export type GptSovitsManifest = z.infer<typeof gptSovitsManifestSchema>;
