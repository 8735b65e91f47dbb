import type { Finding } from '@voicemill/contracts';
import type { TakeRecipe } from '@voicemill/db';
import type { SynthesisResult } from '@voicemill/speech';

/**
 * Findings among the phones that a take keeps, counted and timed from where it begins; what lies wholly in context that
 * is cut off again is nobody's loss.
 */
export function keptFindings(
  findings: readonly Finding[],
  { keepFrom, keepTo }: Pick<TakeRecipe, 'keepFrom' | 'keepTo'>,
  { phoneTimings }: Pick<SynthesisResult, 'phoneTimings'>,
): Finding[] {
  const fromMs = phoneTimings[keepFrom]?.startMs ?? 0;
  const toMs = phoneTimings[keepTo - 1]?.endMs ?? fromMs;
  return findings
    .filter(({ phoneFrom, phoneTo }) => phoneTo > keepFrom && phoneFrom < keepTo)
    .map((finding) => ({
      ...finding,
      phoneFrom: Math.max(finding.phoneFrom, keepFrom) - keepFrom,
      phoneTo: Math.min(finding.phoneTo, keepTo) - keepFrom,
      startMs: Math.round(Math.min(Math.max(finding.startMs, fromMs), toMs) - fromMs),
      endMs: Math.round(Math.min(Math.max(finding.endMs, fromMs), toMs) - fromMs),
    }));
}
