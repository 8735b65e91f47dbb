import { enrol, type Enrolment, type SpeakerTake } from '../judge/enrolment';
import { voicePrintOf } from '../judge/voice-print';
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
 * @throws RangeError for a speaker of fewer than 8 takes in every language.
 */
export function enrolSpeakers(file: HearingFile, takes: readonly EnrolledTake[]): Enrolment {
  const hearing = unpackHearing(file);
  const heard = takes.flatMap(({ speaker, pitchSemitones, ...take }): SpeakerTake[] => {
    const seen = alignTake(hearing.net, take);
    if (!seen) return [];
    const print = voicePrintOf(take.phones, seen.alignment, seen.mel, seen.pitch, hearing.means);
    return [{ ...print, speaker, shiftSemitones: pitchSemitones }];
  });
  return enrol(heard);
}
