import { z } from 'zod';

/** Speakers of a voice and their shares, which are positive and sum to 1. */
export type SpeakerMix = { speaker: string; weight: number }[];

/**
 * A voice and how its speakers are mixed: `starter-en`, `starter-en:slt`, `starter-en:slt*0.6+rms*0.4`, or gliding along
 * each line from one mix to another: `starter-en:slt>rms`.
 */
export interface VoiceChoice {
  voiceId: string;
  /** Empty: the voice's default speaker. */
  mix: SpeakerMix;
  /** What each line ends in, coming from `mix`; unset: it stays. */
  mixTo?: SpeakerMix;
}

const speaker = String.raw`[\w-]+(\*\d*\.?\d+)?`;
const mix = String.raw`${speaker}(\+${speaker}){0,7}`;
const pattern = new RegExp(`^[a-z0-9][a-z0-9-]{0,63}(:${mix}(>${mix})?)?$`, 'i');

/** Parses the written form of a voice choice; undefined when it is not one. Weights are normalised to sum 1. */
export function parseVoiceChoice(written: string): VoiceChoice | undefined {
  const compact = written.trim().replace(/\s*([:+*>])\s*/g, '$1');
  if (!pattern.test(compact)) return undefined;
  const [voiceId = '', speakers] = compact.split(':');
  if (!speakers) return { voiceId, mix: [] };
  const [from, to] = speakers.split('>').map(parseMix);
  if (!from || (speakers.includes('>') && !to)) return undefined;
  return { voiceId, mix: from, ...(to ? { mixTo: to } : {}) };
}

function parseMix(written: string): SpeakerMix | undefined {
  const parts = written.split('+').map((part) => {
    const [name = '', weight] = part.split('*');
    return { speaker: name, weight: weight === undefined ? 1 : Number(weight) };
  });
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const distinct = new Set(parts.map((part) => part.speaker)).size === parts.length;
  if (!(total > 0) || !distinct || parts.some((part) => !(part.weight > 0))) return undefined;
  return parts.map((part) => ({ ...part, weight: part.weight / total }));
}

export const voiceChoiceSchema = z
  .string()
  .refine(
    (written) => parseVoiceChoice(written) !== undefined,
    'expected VOICE, VOICE:SPEAKER, VOICE:A*0.6+B*0.4 or VOICE:A>B',
  );
