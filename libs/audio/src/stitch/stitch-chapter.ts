import { LoudnessMeter } from '../meter/loudness-meter';
import type { LoudnessSummary } from '../meter/loudness-summary';
import { gainInPlace } from '../samples/decibels';
import { letGo } from '../samples/let-go';
import { resample } from '../samples/resample';
import { RoomTone } from '../samples/room-tone';
import { WavWriter } from '../wav/wav-writer';
import { OpenTimeline } from './open-timeline';
import { trimTake } from './trimmed-take';

/** One take with the silence after it. `samples` null: nothing is spoken here (a silent line or a gap), only the pause. */
export interface StitchPiece {
  samples: Float32Array | null;
  sampleRateHz: number;
  pauseAfterMs: number;
  /** How much louder or softer it becomes; unset: as it is. Where it is cut does not depend on it. */
  gainDb?: number;
}

/** Where a spoken piece lies in its chapter; chapterMs = takeOffsetMs + msInTake. */
export interface PiecePlacement {
  /** Number of the piece in the input, counted from 0, silent ones included. */
  index: number;
  speechStartMs: number;
  speechEndMs: number;
  takeOffsetMs: number;
}

export interface StitchedChapter {
  sampleRateHz: number;
  sampleCount: number;
  /** Spoken pieces only, in order. */
  placements: PiecePlacement[];
  loudness: LoudnessSummary;
}

export interface StitchOptions {
  sampleRateHz: number;
  /** Edges of a take below this level (dB of full scale) count as part of the pause. */
  sliceDb: number;
  fadeMs?: number;
  roomToneSeed: number;
  /** A mono float32 WAV file; it appears when it is whole. */
  outPath: string;
  signal?: AbortSignal;
}

const defaultFadeMs = 5;
const blockSamples = 32_768;

/**
 * Joins takes into a chapter: the silence between the last speech of one and the first speech of the next is exactly
 * the pause asked for, over a steady room tone. Streams, in memory for one take and one pause; the same pieces and seed
 * give the same bytes. Takes at another rate than the chapter's are resampled.
 */
export async function stitchChapter(
  pieces: AsyncIterable<StitchPiece>,
  options: StitchOptions,
): Promise<StitchedChapter> {
  const writer = await WavWriter.create(options.outPath, options.sampleRateHz, 32);
  try {
    const chapter = new ChapterInProgress(writer, options);
    for await (const piece of pieces) {
      options.signal?.throwIfAborted();
      await chapter.append(piece);
    }
    return await chapter.finish();
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

class ChapterInProgress {
  private readonly timeline = new OpenTimeline();
  private readonly tone: RoomTone;
  private readonly meter: LoudnessMeter;
  private readonly placements: PiecePlacement[] = [];
  /** End of the last speech, where the pause begins to count. */
  private speechEnd = 0;
  private pauseMs = 0;
  private pieceCount = 0;

  constructor(
    private readonly writer: WavWriter,
    private readonly options: StitchOptions,
  ) {
    this.tone = new RoomTone(options.roomToneSeed, options.sampleRateHz);
    this.meter = new LoudnessMeter(options.sampleRateHz);
  }

  async append(piece: StitchPiece): Promise<void> {
    const index = this.pieceCount;
    this.pieceCount += 1;
    if (piece.samples !== null && piece.samples.length > 0) await this.place(piece, piece.samples, index);
    else this.pauseMs += piece.pauseAfterMs;
  }

  async finish(): Promise<StitchedChapter> {
    const end = Math.max(this.timeline.end, this.speechEnd + this.toSamples(this.pauseMs));
    await this.writeUpTo(end);
    await this.writer.finish();
    const { sampleRateHz } = this.options;
    return { sampleRateHz, sampleCount: end, placements: this.placements, loudness: this.meter.finish() };
  }

  private async place(piece: StitchPiece, samples: Float32Array, index: number): Promise<void> {
    const { sampleRateHz, sliceDb, fadeMs = defaultFadeMs } = this.options;
    const trimmed = trimTake(resample(samples, piece.sampleRateHz, sampleRateHz), {
      sampleRateHz,
      sliceDb,
      fadeMs,
      pauseBeforeMs: this.placements.length === 0 ? Infinity : this.pauseMs,
      pauseAfterMs: piece.pauseAfterMs,
    });
    if (piece.gainDb) gainInPlace(trimmed.samples, piece.gainDb);
    const wanted = this.speechEnd + this.toSamples(this.pauseMs);
    // The chapter cannot begin before its first sample: the first take's soft edge moves its speech back a little.
    const speechStart = this.placements.length === 0 ? Math.max(wanted, trimmed.speechFrom) : wanted;
    const at = speechStart - trimmed.speechFrom;
    await this.writeUpTo(at);
    this.timeline.add(trimmed.samples, at);
    letGo(trimmed.samples);
    this.speechEnd = at + trimmed.speechTo;
    this.pauseMs = piece.pauseAfterMs;
    this.placements.push({
      index,
      speechStartMs: this.toMs(speechStart),
      speechEndMs: this.toMs(this.speechEnd),
      takeOffsetMs: this.toMs(at - trimmed.cutFrom),
    });
  }

  /** Closes everything before `position`, in blocks: a thousand silent lines in a row are a long stretch too. */
  private async writeUpTo(position: number): Promise<void> {
    while (this.timeline.start < position) {
      const block = this.timeline.take(Math.min(position, this.timeline.start + blockSamples));
      this.tone.addTo(block);
      this.meter.push(block);
      await this.writer.write(block);
    }
  }

  private toSamples(ms: number): number {
    return Math.round((ms * this.options.sampleRateHz) / 1000);
  }

  private toMs(samples: number): number {
    return (samples * 1000) / this.options.sampleRateHz;
  }
}
