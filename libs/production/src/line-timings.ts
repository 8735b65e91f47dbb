import type { TimedLine, TimedPhone, TimedWord } from '@voicemill/contracts';
import type { PiecePlacement } from '@voicemill/audio';
import type { PlacedChunk } from './chapter-chunks';

/**
 * The times of one line from the places its chunks were stitched to. Word and phone times are the take's own, moved to
 * where the take lies and held inside its speech edges, so that no cue begins before or ends after what is heard.
 *
 * @param placed the line's chunks with the placement of each (undefined: nothing was spoken for it).
 * @param atMs where the line stands when none of its chunks speaks.
 */
export function lineTimings(placed: { chunk: PlacedChunk; placement?: PiecePlacement }[], atMs: number): TimedLine {
  const first = placed[0];
  if (!first) throw new RangeError('a line has at least one chunk');
  const { lineNumber, sourceRow, externalId, lineText } = first.chunk;
  const spoken = placed.filter((entry) => entry.placement !== undefined);
  const starts = spoken.map(({ placement }) => placement?.speechStartMs ?? atMs);
  const ends = spoken.map(({ placement }) => placement?.speechEndMs ?? atMs);
  const sources = spoken.map(({ chunk }) => chunk.timingSource ?? 'estimated');
  const weakest = (['estimated', 'aligned', 'model'] as const).find((source) => sources.includes(source)) ?? 'model';
  return {
    line: lineNumber,
    row: sourceRow,
    externalId,
    text: lineText,
    startMs: round(starts.length > 0 ? Math.min(...starts) : atMs),
    endMs: round(ends.length > 0 ? Math.max(...ends) : atMs),
    source: weakest,
    gap: placed.some(({ chunk }) => chunk.status === 'gap'),
    words: spoken.flatMap(({ chunk, placement }) => (placement ? chunkWords(chunk, placement) : [])),
  };
}

/** None where the times inside a chunk are estimates: a cue would light up the wrong word. */
function chunkWords(chunk: PlacedChunk, placement: PiecePlacement): TimedWord[] {
  if (chunk.timingSource === 'estimated') return [];
  const ends = chunk.phoneEndsMs ?? [];
  const names = chunk.phones ?? [];
  const inside = (ms: number): number =>
    round(Math.min(Math.max(placement.takeOffsetMs + ms, placement.speechStartMs), placement.speechEndMs));
  const startOf = (phone: number): number => inside(phone > 0 ? (ends[phone - 1] ?? 0) : 0);
  const endOf = (phone: number): number => inside(ends[phone] ?? 0);
  return chunk.words
    .filter((word) => word.phoneFrom < word.phoneTo && word.phoneTo <= ends.length)
    .map((word) => {
      const phones: TimedPhone[] = [];
      for (let at = word.phoneFrom; at < word.phoneTo; at += 1) {
        phones.push({ phone: names[at] ?? '', startMs: startOf(at), endMs: endOf(at) });
      }
      return { text: word.text, startMs: startOf(word.phoneFrom), endMs: endOf(word.phoneTo - 1), phones };
    });
}

const round = (ms: number): number => Math.round(ms * 10) / 10;
