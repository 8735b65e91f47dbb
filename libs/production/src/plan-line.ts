import { scaledPauses, type BreakKind, type JobSettings } from '@voicemill/contracts';
import type { ChunkWord, LineEntity, TakeRecipe } from '@voicemill/db';
import type { PreparedLine, PreparedSlice } from '@voicemill/text';
import { glideOfTake } from './line-glide';
import type { SpokenVoice } from './prepare-for';
import { spokenSlice } from './spoken-slice';
import { takeKey } from './take-key';

/** A chunk before it is a row. `recipe` null: nothing to say, only the pause. */
export interface PlannedChunk {
  lineNumber: number;
  lineId: string;
  sliceStart: number;
  sliceEnd: number;
  text: string;
  spoken: string;
  words: ChunkWord[];
  breakAfter: BreakKind;
  pauseAfterMs: number;
  takeKey: string | null;
  recipe: TakeRecipe | null;
}

/** As much of a line as decides its chunks, beside its text. */
export type PlannableLine = Pick<LineEntity, 'id' | 'number' | 'speed' | 'pauseMs' | 'breakAfter'>;

export interface LinePlan {
  line: PlannableLine;
  prepared: PreparedLine;
  voice: SpokenVoice;
  settings: JobSettings;
  /** Nothing follows it in its chapter. */
  lastInChapter: boolean;
  redraw?: number;
}

/** The chunks of one line with their takes' recipes and keys; pure, so the quote and the job agree to the letter. */
export function planLine(plan: LinePlan): PlannedChunk[] {
  return plan.prepared.slices.map((slice, index) => planSlice(plan, slice, index));
}

function planSlice(plan: LinePlan, slice: PreparedSlice, index: number): PlannedChunk {
  const { line, prepared } = plan;
  const spoken = slice.phones.length > 0 ? speak(plan, index) : null;
  return {
    lineNumber: line.number,
    lineId: line.id,
    sliceStart: slice.start,
    sliceEnd: slice.end,
    text: slice.text,
    spoken: slice.spoken,
    words: spoken ? slice.words.map((word) => shiftWord(word, spoken.keptShift)) : [],
    breakAfter: index === prepared.slices.length - 1 ? line.breakAfter : slice.breakAfter,
    pauseAfterMs: pauseAfter(plan, slice, index),
    takeKey:
      spoken && takeKey({ packageSha256: plan.voice.packageSha256, recipe: spoken.recipe, redraw: plan.redraw ?? 0 }),
    recipe: spoken && spoken.recipe,
  };
}

function speak(
  { prepared, voice, settings, line }: LinePlan,
  index: number,
): { recipe: TakeRecipe; keptShift: number } {
  const { keptShift, recipe } = spokenSlice(prepared.slices, index, settings.padSeconds, voice);
  const slicePhones = prepared.slices.map(({ phones }) => phones.length);
  return {
    keptShift,
    recipe: {
      ...recipe,
      ...glideOfTake(voice, { slicePhones, index, takePhones: recipe.phones.length, keepFrom: recipe.keepFrom }),
      speed: line.speed ?? settings.speed,
      pitchSemitones: settings.pitchSemitones,
      noiseScale: settings.noiseScale,
    },
  };
}

function pauseAfter(
  { prepared, line, settings, lastInChapter }: LinePlan,
  slice: PreparedSlice,
  index: number,
): number {
  const pauses = scaledPauses(settings);
  const kindPause = (kind: BreakKind): number => (kind === 'none' ? 0 : pauses[kind]);
  if (index < prepared.slices.length - 1) return kindPause(slice.breakAfter);
  // What follows a chapter is the delivery's: its room tone at the end of a file, its pause between two chapters.
  if (lastInChapter) return 0;
  return line.pauseMs ?? (prepared.speakable ? kindPause(line.breakAfter) : pauses.scene);
}

const shiftWord = (word: ChunkWord, by: number): ChunkWord => ({
  ...word,
  phoneFrom: Math.max(0, word.phoneFrom + by),
  phoneTo: Math.max(0, word.phoneTo + by),
});
