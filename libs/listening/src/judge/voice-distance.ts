import type { Enrolment, SpeakerPrint } from './enrolment';
import type { VoicePrint } from './voice-print';

/** Frames of vowels below which a take is too short to tell a speaker by. */
const fewestFrames = 40;
/** Divided by the frames: how many nats short takes go wrong by. */
const doubt = 300;
/** Takes vary at least this much, however even the enrolled ones were. */
const leastTimbreSpread = 0.02;
const leastPitchSpread = 0.6;

/** How far a take is from the speaker that was asked for; null where it cannot be told. */
export interface VoiceDistance {
  /** Root mean square over the cosines of the timbre, in spreads. */
  timbre: number | null;
  /** In spreads; above 0 is too high. */
  pitch: number | null;
  /** Log odds of the likeliest other speaker of the voice against the one that was asked for. */
  otherSpeakerNats: number | null;
}

export const unknownDistance: VoiceDistance = { timbre: null, pitch: null, otherSpeakerNats: null };

/** @param shiftSemitones the pitch shift that was asked for. */
export function voiceDistance(
  print: VoicePrint,
  asked: SpeakerPrint,
  others: readonly SpeakerPrint[],
  shiftSemitones: number,
): VoiceDistance {
  if (print.frames < fewestFrames) return unknownDistance;
  const own = deviations(print, asked, shiftSemitones);
  const { timbre } = own;
  const rms = Math.sqrt(timbre.reduce((sum, { off }) => sum + off * off, 0) / timbre.length);
  const otherNats = others.map((other) => logLikelihood(deviations(print, other, shiftSemitones)));
  return {
    timbre: rms,
    pitch: own.pitch ? own.pitch.off : null,
    otherSpeakerNats: others.length === 0 ? null : Math.max(...otherNats) - logLikelihood(own) - doubt / print.frames,
  };
}

/** Everybody in the enrolment but the one speaker that was asked for; nobody where a mix was asked for. */
export function otherSpeakers(enrolment: Enrolment, mix: readonly { speaker: string }[]): SpeakerPrint[] {
  if (mix.length !== 1) return [];
  return Object.entries(enrolment).flatMap(([name, print]) => (name === mix[0]!.speaker ? [] : [print]));
}

interface Deviation {
  off: number;
  spread: number;
}

function deviations(
  print: VoicePrint,
  speaker: SpeakerPrint,
  shiftSemitones: number,
): { timbre: Deviation[]; pitch: Deviation | null } {
  const timbre = speaker.timbre.map(({ mean, spread }, at) => {
    const least = Math.max(leastTimbreSpread, spread);
    return { off: (print.timbre[at]! - mean) / least, spread: least };
  });
  const usual = speaker.pitch[print.language];
  if (print.pitchSemitones === null || !usual) return { timbre, pitch: null };
  const spread = Math.max(leastPitchSpread, usual.spread);
  return { timbre, pitch: { off: (print.pitchSemitones - shiftSemitones - usual.mean) / spread, spread } };
}

/** Of independent normal deviations, up to a constant; one that is far off counts as far off, not more. */
function logLikelihood({ timbre, pitch }: ReturnType<typeof deviations>): number {
  const all = pitch ? [...timbre, pitch] : timbre;
  return all.reduce((sum, { off, spread }) => sum - Math.min(16, off * off) / 2 - Math.log(spread), 0);
}
