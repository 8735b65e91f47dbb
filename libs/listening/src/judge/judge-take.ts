import type { Finding, FindingKind } from '@voicemill/contracts';
import type { Alignment } from '../align/align-phones';
import { soundSpans } from '../align/align-phones';
import { limits } from './limits';
import { silencesOf } from './silences';
import type { VoiceDistance } from './voice-distance';
import type { Stretch } from './word-evidence';

/** Everything that was heard of a take. */
export interface TakeEvidence {
  alignment: Alignment;
  /** See `wordEvidence`. */
  stretches: readonly Stretch[];
  /** See `endLevel`. */
  endLevel: number;
  speed: number;
  clipped: number;
  distance: VoiceDistance;
}

/** What is wrong with a take, the worst of each kind first; empty for a sound one. */
export function judgeTake(evidence: TakeEvidence): Finding[] {
  return [
    ...wordFindings(evidence),
    ...tailFindings(evidence),
    ...silenceFindings(evidence),
    ...wholeFindings(evidence),
  ];
}

/** Of faults that explain the same place the likeliest counts. */
function wordFindings({ alignment, stretches }: TakeEvidence): Finding[] {
  const scored = stretches.map((stretch) => ({ ...stretch, score: stretch.nats / limits.wordNats[stretch.fault] }));
  const faults = scored.filter(({ score }) => score > 1).sort((a, b) => b.score - a.score);
  return faults
    .filter((own, at) => faults.slice(0, at).every((worse) => !overlap(own, worse)))
    .map(({ soundFrom, soundTo, frameFrom, frameTo, score }) => {
      const elements: [number, number] =
        soundTo > soundFrom ? [2 * soundFrom + 1, 2 * soundTo] : [2 * soundFrom, 2 * soundFrom + 1];
      return placed('words', alignment, elements, [frameFrom, frameTo], { score });
    });
}

/** With their neighbours: the same fault moves a little by its explanation. */
const overlap = (a: Stretch, b: Stretch): boolean =>
  (a.soundFrom <= b.soundTo && b.soundFrom <= a.soundTo) || (a.frameFrom <= b.frameTo && b.frameFrom <= a.frameTo);

/** Sound takes fade into silence behind their last sound. */
function tailFindings({ alignment, endLevel }: TakeEvidence): Finding[] {
  if (endLevel <= limits.endLevel) return [];
  const last = 2 * alignment.chain.sounds.length - 1;
  const spans = soundSpans(alignment);
  const frames: [number, number] = [spans[spans.length - 2]!, alignment.path.length];
  return [placed('tail', alignment, [last, last + 1], frames, { score: 1 + endLevel - limits.endLevel })];
}

function silenceFindings({ alignment, speed }: TakeEvidence): Finding[] {
  const slow = Math.max(1, 1 / speed);
  const first = soundSpans(alignment)[0]!;
  const inside = silencesOf(alignment).flatMap(({ element, from, to, marked }) => {
    const limit = (marked ? limits.markedSilence : limits.unmarkedSilence) * slow;
    return to - from <= limit
      ? []
      : [placed('silence', alignment, [element, element + 1], [from, to], { score: (to - from) / limit })];
  });
  if (first <= limits.leadingSilence * slow) return inside;
  return [
    placed('silence', alignment, [0, 2], [0, first], { score: first / (limits.leadingSilence * slow) }),
    ...inside,
  ];
}

function wholeFindings({ alignment, clipped, distance }: TakeEvidence): Finding[] {
  const measured: [FindingKind, number][] = [
    ['clipping', clipped / limits.clippedSamples],
    ['speaker', Math.max((distance.timbre ?? 0) / limits.timbre, (distance.otherSpeakerNats ?? 0) / limits.otherNats)],
    ['pitch', Math.abs(distance.pitch ?? 0) / limits.pitch],
  ];
  const elements: [number, number] = [0, 2 * alignment.chain.sounds.length + 1];
  return measured
    .filter(([, score]) => score > 1)
    .map(([kind, score]) => placed(kind, alignment, elements, [0, alignment.path.length], { score }));
}

function placed(
  kind: FindingKind,
  { chain, hopMs }: Alignment,
  [elementFrom, elementTo]: [number, number],
  [frameFrom, frameTo]: [number, number],
  { score }: { score: number },
): Finding {
  const count = chain.sounds.length;
  const firstSound = Math.min(count - 1, elementFrom >> 1);
  const lastSound = Math.min(count - 1, Math.max(firstSound, (elementTo - 1) >> 1));
  return {
    kind,
    phoneFrom: chain.phoneOfSound[firstSound]!,
    phoneTo: chain.phoneOfSound[lastSound]! + 1,
    startMs: Math.round(frameFrom * hopMs),
    endMs: Math.round(frameTo * hopMs),
    score: Math.round(score * 100) / 100,
  };
}
