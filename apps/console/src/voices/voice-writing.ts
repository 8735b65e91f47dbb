import { parseVoiceChoice, type VoiceView } from '@voicemill/contracts';

/** Who of a voice speaks, as the controls hold it; weights lie between 0 and 1 and need not sum to 1. */
export type SpeakerChoice =
  | { way: 'default' }
  | { way: 'one'; speaker: string }
  | { way: 'mix'; weights: Record<string, number> }
  /** Each line begins with the one and ends with the other. */
  | { way: 'glide'; from: string; to: string };
export type SpeakerWay = SpeakerChoice['way'];

/** More speakers than this have no written form. */
const mostSpeakers = 8;

/** The written form of a choice: `VOICE`, `VOICE:SPEAKER`, `VOICE:A*0.6+B*0.4` or `VOICE:A>B`. Silent speakers are left out. */
export function writeVoiceChoice(voiceId: string, choice: SpeakerChoice): string {
  if (choice.way === 'one') return `${voiceId}:${choice.speaker}`;
  if (choice.way === 'glide') return `${voiceId}:${choice.from}>${choice.to}`;
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
  const { mix = [], mixTo } = (written && parseVoiceChoice(written)) || {};
  const [first] = mix;
  if (!first) return { way: 'default' };
  // The controls hold whole speakers only: of a mix at an end, the first.
  if (mixTo?.[0]) return { way: 'glide', from: first.speaker, to: mixTo[0].speaker };
  if (mix.length === 1) return { way: 'one', speaker: first.speaker };
  return { way: 'mix', weights: Object.fromEntries(mix.map(({ speaker, weight }) => [speaker, weight])) };
}

/** Where the mixing starts: every speaker alike, two of them at most, so that the first sound is a clear blend. */
export function evenMix(voice: VoiceView): SpeakerChoice {
  const weights = voice.speakers.map(({ id }, index) => [id, index < 2 ? 0.5 : 0] as const);
  return { way: 'mix', weights: Object.fromEntries(weights) };
}

/** Who can be chosen how: clips of a `gpt-sovits` voice cannot be mixed. */
export function waysOf({ engine }: VoiceView): SpeakerWay[] {
  return engine === 'gpt-sovits' ? ['default', 'one'] : ['default', 'one', 'mix', 'glide'];
}

/** What a way begins with when it is chosen. */
export function firstChoice(voice: VoiceView, way: SpeakerWay): SpeakerChoice {
  if (way === 'default') return { way };
  if (way === 'mix') return evenMix(voice);
  const from = voice.defaultSpeaker;
  if (way === 'one') return { way, speaker: from };
  return { way, from, to: voice.speakers.find(({ id }) => id !== from)?.id ?? from };
}

export type AgreementState = 'valid' | 'expired' | 'revoked';
export function agreementState({ agreement }: VoiceView, nowMs: number): AgreementState {
  if (agreement.revokedAt) return 'revoked';
  return agreement.expiresAt && Date.parse(agreement.expiresAt) <= nowMs ? 'expired' : 'valid';
}
