import type { AgreementEntity } from '@voicemill/db';

/** Why a voice may not speak at this moment, in a sentence for the user; undefined when it may. */
export function refusalOf(
  agreement: Pick<AgreementEntity, 'voiceId' | 'signedAt' | 'expiresAt' | 'revokedAt'>,
  now: Date,
): string | undefined {
  const { voiceId, signedAt, expiresAt, revokedAt } = agreement;
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  if (revokedAt && revokedAt <= now) return `The agreement for voice "${voiceId}" was withdrawn on ${day(revokedAt)}.`;
  if (expiresAt && expiresAt <= now) return `The agreement for voice "${voiceId}" ended on ${day(expiresAt)}.`;
  if (signedAt > now) return `The agreement for voice "${voiceId}" begins on ${day(signedAt)}.`;
  return undefined;
}
