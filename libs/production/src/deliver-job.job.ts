import { availableParallelism } from 'node:os';
import {
  deliverToPreset,
  deliveryTags,
  jobGainDb,
  loudnessSummarySchema,
  mergeLoudness,
  type LoudnessSummary,
} from '@voicemill/audio';
import { scaledPauses, type AudioFormat, type QueuePayload } from '@voicemill/contracts';
import { JobChapterEntity, JobEntity, ScriptEntity, ScriptRevisionEntity, type DataSource } from '@voicemill/db';
import type { FileStore } from '@voicemill/platform';
import type { Handler, HandlerRun } from '@voicemill/queue';
import { writeCaptions } from './deliver-captions';
import { writeRowIndex } from './deliver-rows';
import { deliveryFacts, type DeliveryFacts } from './delivery-facts';
import { formatsOf, plannedFiles, plannedRow, type MasteredChapter, type PlannedFile } from './delivery-plan';
import { reportOf, type EncodedFile } from './delivery-report';
import { inParallel } from './in-parallel';
import { readTimings } from './chapter-timings';
import { failJob } from './job-outcome';
import { isFinished } from './jobs.repository';
import { masterRecordSchema } from './master-record';
import { noGuesses } from './review-guesses';
import { storageKeys } from './storage-keys';
import { storeDelivery } from './store-delivery';

type Payload = QueuePayload<'job.deliver'>;

/** All that a delivery is made from. */
export interface DeliveryWork {
  job: JobEntity;
  script: ScriptEntity;
  lineCount: number;
  chapters: MasteredChapter[];
  facts: DeliveryFacts;
  gainDb: number;
  /** Folder in which the delivery is put together. */
  dir: string;
  signal: AbortSignal;
}

/** Last arrow: mastered chapters become the files of the preset, each measured after it was encoded. */
export class DeliverJob implements Handler<'job.deliver'> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
  ) {}

  async run({ workspaceId, jobId }: Payload, run: HandlerRun): Promise<void> {
    const job = await this.dataSource.getRepository(JobEntity).findOneBy({ id: jobId, workspaceId });
    // Planned anew or ended since this was enqueued: nothing to do.
    if (!job || isFinished(job.status) || job.status !== 'delivering') return;
    await this.files.withTempDir('deliver', async (dir) => {
      const work = await this.gather(job, dir, run.signal);
      const encoded = await this.encodeAll(work);
      const { preset } = formatsOf(job.settings);
      const { facts, gainDb } = work;
      const { counts, gaps, faithfulness, voices } = facts;
      const guesses = job.guesses ?? noGuesses;
      const report = reportOf({
        jobId,
        title: work.script.title,
        preset,
        gainDb,
        counts,
        gaps,
        guesses,
        faithfulness,
        voices,
        encoded,
      });
      await storeDelivery({ dataSource: this.dataSource, files: this.files }, work, report, encoded, run);
    });
  }

  async exhausted({ workspaceId, jobId }: Payload, reason: string): Promise<void> {
    await failJob(this.dataSource, { workspaceId, jobId }, `Delivery failed: ${reason}`);
  }

  private async gather(job: JobEntity, dir: string, signal: AbortSignal): Promise<DeliveryWork> {
    const script = await this.dataSource.getRepository(ScriptEntity).findOneByOrFail({ id: job.scriptId });
    const revision = await this.dataSource.getRepository(ScriptRevisionEntity).findOneByOrFail({ id: job.revisionId });
    const rows = await this.dataSource
      .getRepository(JobChapterEntity)
      .find({ where: { jobId: job.id }, order: { number: 'ASC' } });
    const chapters: MasteredChapter[] = [];
    const loudness: LoudnessSummary[] = [];
    let linesTimed = 0;
    for (const { id, number, title, master } of rows) {
      const record = masterRecordSchema.parse(master);
      const { sampleRateHz, sampleCount } = record;
      loudness.push(loudnessSummarySchema.parse(record.loudness));
      const path = this.files.pathOf(storageKeys.master(job.workspaceId, job.id, id));
      chapters.push({ id, number, title, path, sampleRateHz, durationMs: (sampleCount * 1000) / sampleRateHz });
      for await (const line of this.timings(job, id)) linesTimed += line.line > 0 ? 1 : 0;
    }
    const facts = await deliveryFacts(this.dataSource, job.id, linesTimed);
    const { preset } = formatsOf(job.settings);
    const gainDb = jobGainDb(
      mergeLoudness(loudness),
      preset,
      preset.oneFilePer.includes('book') ? undefined : loudness,
    );
    return { job, script, lineCount: revision.lineCount, chapters, facts, gainDb, dir, signal };
  }

  private async encodeAll(work: DeliveryWork): Promise<EncodedFile[]> {
    const { preset, formats } = formatsOf(work.job.settings);
    const cores = availableParallelism();
    const whole = plannedFiles(preset, work.script.title, work.chapters);
    const pairs = whole.flatMap((planned) => formats.map((format) => ({ planned, format })));
    const encoded = await inParallel(pairs, cores, ({ planned, format }) => this.encode(work, planned, format));
    await writeCaptions(this.files, work, encoded);
    if (!preset.oneFilePer.includes('row')) return encoded;
    const [format = 'mp3'] = formats;
    const rows = await inParallel(this.rows(work), cores, async (row) => this.encode(work, row, format));
    await writeRowIndex(this.files, work, encoded, rows);
    return [...encoded, ...rows];
  }

  private async *rows(work: DeliveryWork): AsyncGenerator<PlannedFile> {
    for (const chapter of work.chapters) {
      for await (const line of this.timings(work.job, chapter.id)) {
        const row = plannedRow(chapter, line, work.lineCount);
        if (row) yield row;
      }
    }
  }

  private async encode(work: DeliveryWork, planned: PlannedFile, format: AudioFormat): Promise<EncodedFile> {
    const { job, script, facts, gainDb, dir, signal } = work;
    const { preset } = formatsOf(job.settings);
    const path = `${planned.name}.${format}`;
    const tags = deliveryTags({
      title: planned.title,
      album: script.title,
      author: script.author,
      narrators: facts.narrators,
      voices: facts.voices,
      language: script.language,
      date: job.createdAt.toISOString().slice(0, 10),
      track: planned.track,
      produceId: job.id,
    });
    const inputs = planned.chapters.map(({ path: master, sampleRateHz, title }) => ({
      path: master,
      sampleRateHz,
      title,
      ...planned.cut,
    }));
    const { cover } = job.settings;
    const coverPath = cover && this.files.pathOf(storageKeys.cover(job.workspaceId, cover));
    const request = {
      inputs,
      format,
      preset,
      gainDb,
      outPath: `${dir}/${path}`,
      tags,
      coverPath,
      betweenMs: scaledPauses(job.settings).chapter,
    };
    const oneOfMany = planned.scope !== 'book';
    return { planned, path, delivered: await deliverToPreset(request, signal, { oneOfMany }) };
  }

  private timings(job: JobEntity, jobChapterId: string) {
    return readTimings(this.files, storageKeys.timings(job.workspaceId, job.id, jobChapterId));
  }
}
