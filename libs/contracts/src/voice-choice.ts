import { z } from 'zod';

/** A voice and how its speakers are mixed: `starter-en`, `starter-en:slt`, `starter-en:slt*0.6+rms*0.4`. */
export interface VoiceChoice {
  voiceId: string;
  /** Empty: the voice's default speaker. Weights are positive and sum to 1. */
  mix: { speaker: string; weight: number }[];
}

const pattern = /^[a-z0-9][a-z0-9-]{0,63}(:[\w-]+(\*\d*\.?\d+)?(\+[\w-]+(\*\d*\.?\d+)?){0,7})?$/i;

/** Parses the written form of a voice choice; undefined when it is not one. Weights are normalised to sum 1. */
export function parseVoiceChoice(written: string): VoiceChoice | undefined {
  const compact = written.trim().replace(/\s*([:+*])\s*/g, '$1');
  if (!pattern.test(compact)) return undefined;
  const [voiceId = '', speakers] = compact.split(':');
  if (!speakers) return { voiceId, mix: [] };
  const parts = speakers.split('+').map((part) => {
    const [speaker = '', weight] = part.split('*');
    return { speaker, weight: weight === undefined ? 1 : Number(weight) };
  });
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const distinct = new Set(parts.map((part) => part.speaker)).size === parts.length;
  if (!(total > 0) || !distinct || parts.some((part) => !(part.weight > 0))) return undefined;
  return { voiceId, mix: parts.map((part) => ({ ...part, weight: part.weight / total })) };
}

export const voiceChoiceSchema = z
  .string()
  .refine((written) => parseVoiceChoice(written) !== undefined, 'expected VOICE, VOICE:SPEAKER or VOICE:A*0.6+B*0.4');
