import { parseVoiceChoice, type VoiceView } from '@voicemill/contracts';

/** Who of a voice speaks, as the controls hold it; weights lie between 0 and 1 and need not sum to 1. */
export type SpeakerChoice =
  | { way: 'default' }
  | { way: 'one'; speaker: string }
  | { way: 'mix'; weights: Record<string, number> };

/** More speakers than this have no written form. */
const mostSpeakers = 8;

/** The written form of a choice: `VOICE`, `VOICE:SPEAKER` or `VOICE:A*0.6+B*0.4`. Silent speakers are left out. */
export function writeVoiceChoice(voiceId: string, choice: SpeakerChoice): string {
  if (choice.way === 'one') return `${voiceId}:${choice.speaker}`;
  if (choice.way === 'default') return voiceId;
  const heard = Object.entries(choice.weights)
    .filter(([, weight]) => weight >= 0.01)
    .sort(([, left], [, right]) => right - left)
    .slice(0, mostSpeakers);
  if (heard.length === 0) return voiceId;
  if (heard.length === 1) return `${voiceId}:${heard[0]?.[0] ?? ''}`;
  return `${voiceId}:${heard.map(([speaker, weight]) => `${speaker}*${Number(weight.toFixed(2))}`).join('+')}`;
}

/** A written choice back in the controls' form; unknown writings give the default speaker. */
export function readSpeakerChoice(written: string | undefined): SpeakerChoice {
  const mix = (written && parseVoiceChoice(written)?.mix) || [];
  const [first] = mix;
  if (!first) return { way: 'default' };
  if (mix.length === 1) return { way: 'one', speaker: first.speaker };
  return { way: 'mix', weights: Object.fromEntries(mix.map(({ speaker, weight }) => [speaker, weight])) };
}

/** Where the mixing starts: every speaker alike, two of them at most, so that the first sound is a clear blend. */
export function evenMix(voice: VoiceView): SpeakerChoice {
  const weights = voice.speakers.map(({ id }, index) => [id, index < 2 ? 0.5 : 0] as const);
  return { way: 'mix', weights: Object.fromEntries(weights) };
}

export type AgreementState = 'valid' | 'expired' | 'revoked';
export function agreementState({ agreement }: VoiceView, nowMs: number): AgreementState {
  if (agreement.revokedAt) return 'revoked';
  return agreement.expiresAt && Date.parse(agreement.expiresAt) <= nowMs ? 'expired' : 'valid';
}
