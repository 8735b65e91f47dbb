import { Readable } from 'node:stream';
import { decodeWavBuffer, letGo, stitchChapter, type StitchedChapter, type StitchPiece } from '@voicemill/audio';
import type { QueuePayload } from '@voicemill/contracts';
import { JobChapterEntity, JobEntity, type DataSource } from '@voicemill/db';
import type { FileStore } from '@voicemill/platform';
import type { Handler, HandlerRun, JobQueue } from '@voicemill/queue';
import { chapterChunks, type PlacedChunk } from './chapter-chunks';
import { noteJobEvent } from './job-events';
import { isFinished } from './jobs.repository';
import { failJob } from './job-outcome';
import { lineTimings } from './line-timings';
import type { ChapterMaster } from './master-record';
import { storageKeys } from './storage-keys';

type Payload = QueuePayload<'chapter.master'>;

/** Rate of a chapter in which nothing is spoken. */
const silentRateHz = 22_050;

/** Third arrow: a chapter whose chunks are all closed becomes one stitched file and its timings. */
export class MasterChapter implements Handler<'chapter.master'> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly files: FileStore,
  ) {}

  async run(payload: Payload, run: HandlerRun): Promise<void> {
    const { workspaceId, jobId, jobChapterId } = payload;
    const chapter = await this.dataSource.getRepository(JobChapterEntity).findOneBy({ id: jobChapterId, workspaceId });
    const job = await this.dataSource.getRepository(JobEntity).findOneBy({ id: jobId, workspaceId });
    // Planned anew, cancelled or mastered since this was enqueued: nothing to do.
    if (!chapter || !job || isFinished(job.status) || chapter.master !== null) return;
    const stitched = await this.stitch(job, chapter, run.signal);
    await this.writeTimings(job, chapter, stitched);
    await this.dataSource.transaction(async (manager) => {
      const master: ChapterMaster = {
        sampleRateHz: stitched.sampleRateHz,
        sampleCount: stitched.sampleCount,
        loudness: stitched.loudness,
      };
      const [, mastered] = await manager.query<[unknown, number]>(
        `UPDATE job_chapter SET master = $2 WHERE id = $1 AND master IS NULL`,
        [jobChapterId, JSON.stringify(master)],
      );
      if (mastered > 0) await this.countDown(payload, chapter.number, manager);
      await run.assertHeld(manager);
    });
  }

  async exhausted({ workspaceId, jobId }: Payload, reason: string): Promise<void> {
    await failJob(this.dataSource, { workspaceId, jobId }, `Mastering failed: ${reason}`);
  }

  private async countDown({ workspaceId, jobId }: Payload, number: number, manager: DataSource['manager']) {
    const owner = { workspaceId, jobId };
    await noteJobEvent(manager, owner, 'chapter-mastered', `Chapter ${number} is mastered.`, { chapter: number });
    const [[job]] = await manager.query<[{ openChapters: number }[], number]>(
      `UPDATE job SET open_chapters = open_chapters - 1,
         status = CASE WHEN open_chapters = 1 THEN 'delivering' ELSE status END
       WHERE id = $1 RETURNING open_chapters AS "openChapters"`,
      [jobId],
    );
    if (job?.openChapters === 0) await this.queue.enqueue('job.deliver', owner, { manager });
  }

  private async stitch(job: JobEntity, chapter: JobChapterEntity, signal: AbortSignal): Promise<StitchedChapter> {
    const { workspaceId, settings } = job;
    const rate = await this.rateOf(chapter.id);
    const key = storageKeys.master(workspaceId, job.id, chapter.id);
    return this.files.withTempDir('master', async (dir) => {
      const outPath = `${dir}/chapter.wav`;
      const stitched = await stitchChapter(this.pieces(job, chapter, rate, signal), {
        sampleRateHz: rate,
        sliceDb: settings.sliceDb,
        roomToneSeed: chapter.number,
        outPath,
      });
      await this.files.adopt(key, outPath);
      return stitched;
    });
  }

  private async *pieces(
    { workspaceId, settings }: JobEntity,
    chapter: JobChapterEntity,
    sampleRateHz: number,
    signal: AbortSignal,
  ): AsyncGenerator<StitchPiece> {
    let count = 0;
    for await (const chunk of chapterChunks(this.dataSource, chapter.id)) {
      signal.throwIfAborted();
      count += 1;
      if (chunk.ordinal !== count - 1) throw new Error(`chapter ${chapter.number} has no chunk ${count - 1}`);
      const take = await this.takeOf(workspaceId, chunk);
      const gainDb = chunk.gainDb ?? settings.gainDb;
      yield { samples: null, sampleRateHz, ...take, pauseAfterMs: chunk.pauseAfterMs, gainDb };
      if (take) letGo(take.samples);
    }
    if (count !== chapter.totalChunks) {
      throw new Error(`chapter ${chapter.number} was planned with ${chapter.totalChunks} chunks and has ${count}`);
    }
  }

  private async takeOf(
    workspaceId: string,
    chunk: PlacedChunk,
  ): Promise<{ samples: Float32Array; sampleRateHz: number } | undefined> {
    if (chunk.takeKey === null || chunk.status === 'gap') return undefined;
    if (chunk.sampleCount === null) throw new Error(`chunk ${chunk.ordinal} is closed but its take is not there`);
    const file = await this.files.get(storageKeys.take(workspaceId, chunk.takeKey));
    const take = decodeWavBuffer(file);
    letGo(file);
    return take;
  }

  private async rateOf(jobChapterId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ rate: number | null }[]>(
      `SELECT max(take.sample_rate_hz) AS rate FROM chunk JOIN take
         ON take.workspace_id = chunk.workspace_id AND take.key = chunk.take_key WHERE chunk.job_chapter_id = $1`,
      [jobChapterId],
    );
    return row?.rate ?? silentRateHz;
  }

  private async writeTimings(job: JobEntity, chapter: JobChapterEntity, stitched: StitchedChapter): Promise<void> {
    const key = storageKeys.timings(job.workspaceId, job.id, chapter.id);
    await this.files.put(key, Readable.from(this.timingRows(chapter.id, stitched)));
  }

  /** One JSON text per line of the script, in order. */
  private async *timingRows(jobChapterId: string, { placements }: StitchedChapter): AsyncGenerator<string> {
    const byIndex = new Map(placements.map((placement) => [placement.index, placement]));
    let line: Parameters<typeof lineTimings>[0] = [];
    let atMs = 0;
    const finished = (): string => {
      const timed = lineTimings(line, atMs);
      atMs = timed.endMs;
      return `${JSON.stringify(timed)}\n`;
    };
    for await (const chunk of chapterChunks(this.dataSource, jobChapterId)) {
      if (line[0] && line[0].chunk.lineNumber !== chunk.lineNumber) {
        yield finished();
        line = [];
      }
      line.push({ chunk, placement: byIndex.get(chunk.ordinal) });
    }
    if (line.length > 0) yield finished();
  }
}
