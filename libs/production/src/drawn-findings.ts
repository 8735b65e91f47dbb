import type { Finding } from '@voicemill/contracts';
import type { SynthesisResult } from '@voicemill/speech';

/** Far beyond its limit, however many other findings a draw may have: nobody wants to hear it. */
const score = 10;

/**
 * What an engine that draws sound code by code knows to be wrong without listening: it never came to an end, or it said the
 * same over and over.
 */
export function drawnFindings({ phoneTimings, stoppedBy, loop }: SynthesisResult): Finding[] {
  const wholeMs = Math.round(phoneTimings[phoneTimings.length - 1]?.endMs ?? 0);
  if (stoppedBy === 'length') {
    return [
      { kind: 'loop', phoneFrom: 0, phoneTo: phoneTimings.length, startMs: loop?.startMs ?? 0, endMs: wholeMs, score },
    ];
  }
  if (!loop) return [];
  const within = phoneTimings.map(({ startMs, endMs }) => endMs > loop.startMs && startMs < loop.endMs);
  return [{ kind: 'loop', phoneFrom: within.indexOf(true), phoneTo: within.lastIndexOf(true) + 1, ...loop, score }];
}
