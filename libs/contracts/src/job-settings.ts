import { z } from 'zod';
import { pausesSchema, type Pauses } from './breaks';
import { gateModes } from './faithfulness';
import { voiceChoiceSchema } from './voice-choice';

export const presetNames = [
  'audiobook-acx',
  'audiobook-m4b',
  'podcast',
  'broadcast-r128',
  'courseware',
  'master-wav',
] as const;
export type PresetName = (typeof presetNames)[number];

export const audioFormats = ['mp3', 'm4b', 'wav', 'flac', 'opus'] as const;
export type AudioFormat = (typeof audioFormats)[number];

export const captionFormats = ['srt', 'vtt', 'json'] as const;
export type CaptionFormat = (typeof captionFormats)[number];

/** Most that a line or a job may be raised or lowered by; 12 dB is four times the amplitude. */
export const gainLimitDb = 12;

/** Everything a job may be asked for. The API, the render command and the console share these names and defaults. */
export const jobSettingsSchema = z.strictObject({
  /** Unset: the starter voice of each line's language, unless the script or the line names one. */
  voice: voiceChoiceSchema.optional(),
  preset: z.enum(presetNames).default('audiobook-m4b'),
  /** Empty: the formats that the preset stands for. */
  formats: z.array(z.enum(audioFormats)).default([]),
  captions: z.array(z.enum(captionFormats)).default(['srt', 'vtt', 'json']),
  speed: z.number().min(0.5).max(2).default(1),
  pitchSemitones: z.number().min(-6).max(6).default(0),
  noiseScale: z.number().min(0).max(1.2).default(0.5),
  /** Edge silence of a take below this level (dB of full scale) is trimmed. Name and default as in so-vits-svc. */
  sliceDb: z.number().min(-80).max(-20).default(-40),
  /** Seconds of context spoken and cut off again where a sentence had to be cut. Name and default as in so-vits-svc. */
  padSeconds: z.number().min(0).max(2).default(0.5),
  pauses: pausesSchema.prefault({}),
  /** Times all pauses that Voicemill chooses; those that the script itself gives in ms stay. 2 = twice as long. */
  pauseScale: z.number().min(0.25).max(4).default(1),
  /** Energy: how much louder or softer the takes are laid into their chapter, in dB. A line's own comes before it. */
  gainDb: z.number().min(-gainLimitDb).max(gainLimitDb).default(0),
  /** Open doubts about readings: speak the best guess and list it, or `wait`: refuse the job until they are settled. */
  review: z.enum(['best-guess', 'wait']).default('best-guess'),
  /** Whether takes are listened to, and what becomes of those that do not say what they should. */
  gate: z.enum(gateModes).default('enforce'),
  /** How often such a take is drawn again; the best draw is kept. */
  redraws: z.number().int().min(0).max(5).default(2),
  /** A stored cover picture: the name that its upload answered. */
  cover: z
    .string()
    .regex(/^[0-9a-f]{64}\.(jpg|png)$/, 'a cover that was uploaded before')
    .optional(),
  priority: z.number().int().min(0).max(9).default(0),
});
export type JobSettings = z.infer<typeof jobSettingsSchema>;
/** The pauses of a job as they are heard, in whole ms. Jobs of before they could be scaled have no scale. */
export function scaledPauses({ pauses, pauseScale = 1 }: Pick<JobSettings, 'pauses'> & Partial<JobSettings>): Pauses {
  const scaled = (ms: number): number => Math.round(ms * pauseScale);
  const { clause, sentence, paragraph, scene, chapter } = pauses;
  return {
    clause: scaled(clause),
    sentence: scaled(sentence),
    paragraph: scaled(paragraph),
    scene: scaled(scene),
    chapter: scaled(chapter),
  };
}

/** What a caller writes: every setting may be left out. */
export type JobSettingsInput = z.input<typeof jobSettingsSchema>;
