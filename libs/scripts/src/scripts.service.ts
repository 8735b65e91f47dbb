import { basename } from 'node:path';
import type { CastingView, ColumnMapping, IngestResult, PutCasting, ScriptView } from '@voicemill/contracts';
import { ScriptEntity, type RequestContext, type DataSource, type EntityManager } from '@voicemill/db';
import { Conflict, InvalidInput, NotFound } from '@voicemill/platform';
import { CastingRepository } from './casting.repository';
import { checkUpload } from './check-upload';
import { ColumnMappingsRepository } from './column-mappings.repository';
import { hashOfUpload } from './hash-of-upload';
import { kindOfName, type IngestReport, type ScriptInput } from './ingest';
import { readInto, UploadRejected, type Upload } from './read-into';
import { LexiconsService } from './lexicons/lexicons.service';
import { RevisionWriter } from './revision-writer';
import { PendingRevisions } from './revisions/pending-revisions';
import { ScriptsRepository } from './scripts.repository';

export type { Upload } from './read-into';

export class ScriptsService {
  readonly rows: ScriptsRepository;
  readonly columnMappings: ColumnMappingsRepository;
  readonly lexicons: LexiconsService;
  readonly revisions: PendingRevisions;
  private readonly castings: CastingRepository;

  constructor(private readonly dataSource: DataSource) {
    this.rows = new ScriptsRepository(dataSource);
    this.columnMappings = new ColumnMappingsRepository(dataSource);
    this.lexicons = new LexiconsService(dataSource);
    this.castings = new CastingRepository(dataSource);
    this.revisions = new PendingRevisions(dataSource);
  }

  /**
   * Takes a file in: all of it, or (with `onError: 'stop'` and any refused row) nothing. The same
   * bytes again, read the same way, are the same revision, which becomes the newest one.
   *
   * @throws AppError for a file that cannot be read as a script at all.
   */
  async ingest(ctx: RequestContext, upload: Upload): Promise<IngestResult> {
    const sourceName = basename(upload.name);
    const sha256 = await hashOfUpload(upload.open(), upload.options);
    const sameScriptId = await this.rows.adoptSameContent(ctx, sourceName, sha256);
    if (sameScriptId) {
      const script = await this.show(ctx, sameScriptId);
      const { speakers } = await this.casting(ctx, sameScriptId);
      return { script, unchanged: true, ...unchangedCounts(script), speakers };
    }
    try {
      const { report, scriptId } = await this.dataSource.transaction((manager) =>
        this.store(manager, ctx, { ...upload, name: sourceName }, sha256),
      );
      const { speakers } = await this.casting(ctx, scriptId);
      return { ...countsOf(report), script: await this.show(ctx, scriptId), unchanged: false, speakers };
    } catch (error) {
      if (!(error instanceof UploadRejected)) throw error;
      return { ...countsOf(error.report), linesAccepted: 0, script: null, unchanged: false, speakers: [] };
    }
  }

  /**
   * As `ingest`, but where there is a script of this name already, the file waits as a pending revision, with what it
   * would change, until it is accepted.
   */
  async propose(ctx: RequestContext, upload: Upload, scriptId?: string): Promise<IngestResult> {
    const known = scriptId ?? (await this.rows.findIdByName(ctx, basename(upload.name)));
    if (known === undefined) return this.ingest(ctx, upload);
    const script = await this.show(ctx, known);
    const { speakers } = await this.casting(ctx, known);
    try {
      const { report, pendingRevisionId } = await this.revisions.propose(ctx, script.id, upload);
      const counts = report ? countsOf(report) : unchangedCounts(script);
      return { ...counts, script, unchanged: pendingRevisionId === null, pendingRevisionId, speakers };
    } catch (error) {
      if (!(error instanceof UploadRejected)) throw error;
      return { ...countsOf(error.report), linesAccepted: 0, script: null, unchanged: false, speakers: [] };
    }
  }

  /**
   * Lets `use` look at a file as if it were taken in, and takes it back again: a quote needs its lines where the plan
   * reads them. Where there is a script of this name, its revision is never the newest one.
   */
  async borrow<T>(
    ctx: RequestContext,
    upload: Upload,
    use: (lent: { scriptId: string; revisionId: string }) => Promise<T>,
  ): Promise<T> {
    const scriptId = await this.rows.findIdByName(ctx, basename(upload.name));
    if (scriptId === undefined) {
      const { script } = await this.ingest(ctx, upload);
      if (!script) throw new InvalidInput('The file cannot be taken in as it is.', { code: 'script-rejected' });
      return use({ scriptId: script.id, revisionId: script.revisionId }).finally(() =>
        this.rows.remove(ctx, script.id),
      );
    }
    const { pendingRevisionId, isNew } = await this.revisions.propose(ctx, scriptId, upload);
    const revisionId = pendingRevisionId ?? (await this.show(ctx, scriptId)).revisionId;
    return use({ scriptId, revisionId }).finally(() => isNew && this.revisions.reject(ctx, scriptId, revisionId));
  }

  /** Reads a file as `ingest` would and says what it found, but stores nothing; a file that cannot be read is a fault, too. */
  async check(ctx: RequestContext, upload: ScriptInput): Promise<IngestResult> {
    const input = { ...upload, name: basename(upload.name) };
    return checkUpload(input, await this.castings.voicesOfName(ctx, input.name));
  }

  async show(ctx: RequestContext, id: string): Promise<ScriptView> {
    const script = await this.rows.find(ctx, id);
    if (!script) throw new NotFound('There is no such script.');
    return script;
  }

  /** Who speaks in the newest revision, and with which voice. */
  async casting(ctx: RequestContext, id: string): Promise<CastingView> {
    const { revisionId } = await this.show(ctx, id);
    return { speakers: await this.castings.speakersOf(ctx, id, revisionId) };
  }

  /** Makes `voices` the casting of a script; with `keep` speakers that it does not name stay as they are. */
  async cast(ctx: RequestContext, id: string, { voices }: PutCasting, keep = false): Promise<CastingView> {
    await this.show(ctx, id);
    await this.castings.put(ctx, id, voices, keep);
    return this.casting(ctx, id);
  }

  /** @throws InvalidInput when the workspace keeps no column mapping of this name. */
  async columnsNamed(ctx: RequestContext, name: string): Promise<ColumnMapping> {
    const mapping = await this.columnMappings.find(ctx, name);
    if (mapping) return mapping.columns;
    throw new InvalidInput(`There is no column mapping called "${name}".`, {
      remedy: 'Keep one under this name first (PUT /api/v1/column-mappings), or name the columns one by one.',
    });
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    await this.show(ctx, id);
    if (await this.rows.hasJobs(ctx, id)) {
      throw new Conflict('Jobs were made from this script.', {
        remedy: 'Keep it: their deliveries refer to its lines.',
      });
    }
    await this.rows.remove(ctx, id);
  }

  private async store(manager: EntityManager, ctx: RequestContext, upload: Upload, sha256: string) {
    const script = await this.scriptNamed(manager, ctx, upload.name);
    const writer = new RevisionWriter(manager, ctx, script.title);
    await this.revisions.forgetContent(manager, ctx, script.id, sha256);
    await writer.begin(script.id, sha256);
    const report = await readInto(writer, upload);
    await writer.finish(script, report.head, { report: { ...report } });
    return { report, scriptId: script.id };
  }

  /** The script of this file name, made when there is none; held until the transaction ends. */
  private async scriptNamed(manager: EntityManager, ctx: RequestContext, sourceName: string): Promise<ScriptEntity> {
    const { workspaceId } = ctx;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`script ${workspaceId} ${sourceName}`]);
    const known = await manager.findOneBy(ScriptEntity, { workspaceId, sourceName });
    if (known) return known;
    return manager.save(
      manager.create(ScriptEntity, {
        workspaceId,
        sourceName,
        kind: kindOfName(sourceName) ?? 'markdown',
        title: sourceName.replace(/\.[^.]+$/, ''),
        language: 'en',
        author: null,
        latestRevisionId: null,
      }),
    );
  }
}

function countsOf({ rowsRead, linesAccepted, faults, faultsTotal, skipped }: IngestReport) {
  return { rowsRead, linesAccepted, faults, faultsTotal, skipped };
}

const unchangedCounts = ({ lineCount }: ScriptView) => ({
  rowsRead: lineCount,
  linesAccepted: lineCount,
  faults: [],
  faultsTotal: 0,
  skipped: {},
});
