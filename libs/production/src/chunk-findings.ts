import type { ChunkFaithfulness, Faithfulness } from '@voicemill/contracts';
import type { ChunkWord } from '@voicemill/db';

/** A take's findings with the written words that each touches, in the words of the chunk that places it. */
export function chunkFindings(faithfulness: Faithfulness, words: readonly ChunkWord[]): ChunkFaithfulness {
  const findings = faithfulness.findings.map((finding) => ({
    ...finding,
    words: words
      .filter(({ phoneFrom, phoneTo }) => phoneFrom < finding.phoneTo && phoneTo > finding.phoneFrom)
      .map(({ text }) => text),
  }));
  return { ...faithfulness, findings };
}
