import type { Finding } from '@voicemill/contracts';
import { alignPhones, phoneEndsMs, type Alignment } from './align/align-phones';
import { ChainPathFinder } from './align/chain-paths';
import { usualFrames } from './align/usual-lengths';
import { levelled } from './hearing/levelled';
import { LogMelEar } from './hearing/log-mel';
import { PitchEar } from './hearing/pitch-ear';
import { chainOf } from './align/phone-chain';
import { clippedSamples } from './judge/clipping';
import { mixedPrint, type Enrolment } from './judge/enrolment';
import { judgeTake } from './judge/judge-take';
import { endLevel } from './judge/end-level';
import { otherSpeakers, unknownDistance, voiceDistance } from './judge/voice-distance';
import { voicePrintOf } from './judge/voice-print';
import { wordEvidence, type Stretch } from './judge/word-evidence';
import { posteriorsOf, type Posteriors } from './net/frame-net';
import type { Hearing } from './net/hearing';
import { loadHearing } from './net/load-hearing';

/** What was asked for. The durations that an engine claims are not among it: they would agree with its mistakes. */
export interface AskedTake {
  phones: readonly string[];
  speed: number;
  pitchSemitones: number;
  mix: readonly { speaker: string; weight: number }[];
}

export interface HeardTake {
  /** Empty: the take says what was asked. */
  findings: Finding[];
  /** When each phone ends, as heard; null where that is too uncertain for captions of words. */
  phoneEndsMs: number[] | null;
}

/** Score of a take that nothing can be said for. */
const hopeless = 100;
/** A frame on average loses less than this where the phones lie as they should; else times would be guesses. */
const surestLoss = 1.2;

/** Listens to takes: where their phones lie, and whether they say what was asked. Keeps buffers, so make one and keep it. */
export class Listener {
  private readonly ears = new Map<number, { mel: LogMelEar; pitch: PitchEar }>();
  private readonly finder = new ChainPathFinder();

  constructor(private readonly hearing: Hearing = loadHearing()) {}

  /**
   * Same samples, same answer. Costs some 8 ms of CPU for a second of audio, all at once on the calling thread.
   *
   * @param samples mono, full scale is 1.
   * @param enrolment of the voice; null: pitch and speaker are not judged.
   * @returns null when there is nothing to compare: phones of a set that was never taught, or only marks.
   */
  listen(samples: Float32Array, sampleRateHz: number, asked: AskedTake, enrolment: Enrolment | null): HeardTake | null {
    const chain = chainOf(asked.phones);
    if (!chain) return null;
    const { mel: ear, pitch } = this.earsFor(sampleRateHz);
    const mel = levelled(ear.hear(samples));
    const posteriors = posteriorsOf(this.hearing.net, mel);
    const alignment = alignPhones(chain, posteriors);
    const durationMs = (samples.length * 1000) / sampleRateHz;
    if (!alignment) return { findings: [tooShort(asked, durationMs)], phoneEndsMs: null };
    let distance = unknownDistance;
    if (enrolment) {
      pitch.hear(samples);
      const print = voicePrintOf(asked.phones, alignment, mel, pitch, this.hearing.means);
      const [speaker, others] = [mixedPrint(enrolment, asked.mix), otherSpeakers(enrolment, asked.mix)];
      distance = voiceDistance(print, speaker, others, enrolment, asked.pitchSemitones);
    }
    const stretches = this.stretchesOf(alignment, posteriors, asked);
    const clipped = clippedSamples(samples);
    const evidence = { alignment, stretches, speed: asked.speed, clipped, endLevel: endLevel(mel), distance };
    return {
      findings: judgeTake(evidence),
      phoneEndsMs: meanLoss(alignment) > surestLoss ? null : phoneEndsMs(asked.phones, alignment, durationMs),
    };
  }

  private stretchesOf(
    { chain, heard, hopMs }: Alignment,
    posteriors: Posteriors,
    { phones, speed }: AskedTake,
  ): Stretch[] {
    const lengths = Array.from(chain.phoneOfSound, (place) =>
      usualFrames(this.hearing.lengths, phones, place, { speed, hopMs }),
    );
    return wordEvidence(this.finder.find(chain, posteriors, lengths), posteriors, heard);
  }

  private earsFor(sampleRateHz: number): { mel: LogMelEar; pitch: PitchEar } {
    const known = this.ears.get(sampleRateHz);
    if (known) return known;
    const made = { mel: new LogMelEar(sampleRateHz), pitch: new PitchEar(sampleRateHz) };
    this.ears.set(sampleRateHz, made);
    return made;
  }
}

/** Not even a frame for each sound: most of it is missing. */
function tooShort({ phones }: AskedTake, durationMs: number): Finding {
  const endMs = Math.round(durationMs);
  return { kind: 'words', phoneFrom: 0, phoneTo: phones.length, startMs: 0, endMs, score: hopeless };
}

function meanLoss({ losses }: Alignment): number {
  let sum = 0;
  for (let frame = 0; frame < losses.length; frame += 1) sum += losses[frame]!;
  return sum / losses.length;
}
