import { speakerLimitCharacters } from '@voicemill/contracts';
import type { BlockEvent } from '../block-events';
import { physicalLineLimitCharacters } from '../limits';
import type { PhysicalLine } from '../text/physical-lines';
import { readCueText } from './cue-text';
import { isTimingLine, readTimes } from './cue-times';

interface Cue {
  row: number;
  lines: string[];
  characters: number;
  timing?: PhysicalLine;
}

const begins = (cue: Cue, pattern: RegExp): boolean => cue.timing === undefined && pattern.test(cue.lines[0] ?? '');

function* eventsOf(cue: Cue): Generator<BlockEvent> {
  if (begins(cue, /^(?:NOTE|STYLE|REGION)(?:\s|$)/)) return yield { kind: 'skipped', counted: 'vtt-note' };
  if (!cue.timing) {
    if (cue.lines.every((line) => /^\d*$/.test(line.trim()))) return;
    const reason = 'These words have no times.';
    const remedy = 'Put the times on the line above them, without a blank line between.';
    return yield { kind: 'fault', row: cue.row, fault: { reason, remedy } };
  }
  const times = readTimes(cue.timing.text);
  if ('fault' in times) return yield { kind: 'fault', row: cue.timing.row, fault: times.fault };
  const { text, speaker, isSound } = readCueText(cue.lines);
  if (!text) return yield { kind: 'skipped', counted: 'empty-subtitle' };
  if (isSound) return yield { kind: 'skipped', counted: 'sound-description' };
  yield {
    kind: 'line',
    row: cue.timing.row,
    text,
    speaker: speaker?.slice(0, speakerLimitCharacters),
    targetMs: times.endMs - times.startMs,
  };
}

/** Subtitles of a SubRip or WebVTT file (below its head). A forgotten blank line between two of them is forgiven. */
export async function* readCues(lines: AsyncIterable<PhysicalLine>): AsyncGenerator<BlockEvent> {
  let cue: Cue | undefined;
  for await (const line of lines) {
    if (!line.text.trim()) {
      if (cue) yield* eventsOf(cue);
      cue = undefined;
    } else if (isTimingLine(line.text)) {
      if (cue?.timing) {
        // The number of the next one stands as the last line of this one.
        if (/^\d+$/.test((cue.lines[cue.lines.length - 1] ?? '').trim())) cue.lines.pop();
        yield* eventsOf(cue);
      }
      cue = { row: line.row, lines: [], characters: 0, timing: line };
    } else {
      cue ??= { row: line.row, lines: [], characters: 0 };
      cue.lines.push(line.text);
      cue.characters += line.text.length;
      if (cue.characters > physicalLineLimitCharacters) {
        // No subtitle; told now, so that the memory stays flat.
        yield* eventsOf(cue);
        cue = undefined;
      }
    }
  }
  if (cue) yield* eventsOf(cue);
}
