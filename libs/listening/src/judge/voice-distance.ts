import type { Enrolment, LanguagePrint, SpeakerPrint } from './enrolment';
import { timbreSize, type VoicePrint } from './voice-print';

/** Frames of vowels below which a take is too short to tell a speaker by. */
const fewestFrames = 15;
/** Square of the spreads beyond which a pitch is far off, and not more. */
const farOff = 16;

/** How far a take is from the speaker that was asked for; null where it cannot be told. */
export interface VoiceDistance {
  /** Root mean square over the cosines of the timbre, in spreads (Mahalanobis). */
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
  { timbrePrecision }: Pick<Enrolment, 'timbrePrecision'>,
  shiftSemitones: number,
): VoiceDistance {
  const speaker = asked[print.language];
  if (print.frames < fewestFrames || !speaker) return unknownDistance;
  const own = deviation(print, speaker, timbrePrecision, shiftSemitones);
  const otherNats = others.flatMap((other) => {
    const known = other[print.language];
    return known ? logLikelihood(deviation(print, known, timbrePrecision, shiftSemitones)) : [];
  });
  return {
    timbre: Math.sqrt(own.timbreSquare / timbreSize),
    pitch: own.pitch && own.pitch.off,
    otherSpeakerNats: otherNats.length === 0 ? null : Math.max(...otherNats) - logLikelihood(own),
  };
}

/** Everybody in the enrolment but the one speaker that was asked for; nobody where a mix was asked for. */
export function otherSpeakers({ speakers }: Enrolment, mix: readonly { speaker: string }[]): SpeakerPrint[] {
  if (mix.length !== 1) return [];
  return Object.entries(speakers).flatMap(([name, print]) => (name === mix[0]!.speaker ? [] : [print]));
}

interface Deviation {
  timbreSquare: number;
  pitch: { off: number; spread: number } | null;
}

function deviation(
  { timbre, pitchSemitones }: VoicePrint,
  { timbre: usual, pitch }: LanguagePrint,
  precision: readonly number[],
  shiftSemitones: number,
): Deviation {
  const off = usual.map((mean, at) => timbre[at]! - mean);
  const timbreSquare = precision.reduce((sum, weight, at) => {
    return sum + weight * off[Math.floor(at / timbreSize)]! * off[at % timbreSize]!;
  }, 0);
  if (pitchSemitones === null) return { timbreSquare, pitch: null };
  return {
    timbreSquare,
    pitch: { off: (pitchSemitones - shiftSemitones - pitch.mean) / pitch.spread, spread: pitch.spread },
  };
}

/** Of normal deviations, up to a constant. */
function logLikelihood({ timbreSquare, pitch }: Deviation): number {
  if (!pitch) return -timbreSquare / 2;
  return -timbreSquare / 2 - Math.min(farOff, pitch.off * pitch.off) / 2 - Math.log(pitch.spread);
}
