import { enrol, type Enrolment } from '../judge/enrolment';
import { voicePrintOf, type VoicePrint } from '../judge/voice-print';
import { unpackHearing, type HearingFile } from '../net/hearing';
import { alignTake } from './teach-hearing';

export interface EnrolledTake {
  speaker: string;
  samples: Float32Array;
  sampleRateHz: number;
  phones: readonly string[];
  pitchSemitones: number;
}

/**
 * What each speaker of a voice sounds like, from sound takes: a dozen minutes of each are plenty.
 *
 * @throws RangeError for a speaker of fewer than 8 takes.
 */
export function enrolSpeakers(file: HearingFile, takes: readonly EnrolledTake[]): Enrolment {
  const hearing = unpackHearing(file);
  const prints = new Map<string, (VoicePrint & { shiftSemitones: number })[]>();
  for (const { speaker, pitchSemitones, ...take } of takes) {
    const seen = alignTake(hearing.net, take);
    if (!seen) continue;
    const print = voicePrintOf(take.phones, seen.alignment, seen.mel, seen.pitch, hearing.means);
    const own = prints.get(speaker) ?? [];
    own.push({ ...print, shiftSemitones: pitchSemitones });
    prints.set(speaker, own);
  }
  return Object.fromEntries([...prints].map(([speaker, own]) => [speaker, enrol(own)]));
}
