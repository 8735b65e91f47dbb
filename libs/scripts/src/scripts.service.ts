import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { IngestResult, InputFault, ScriptView } from '@voicemill/contracts';
import { ScriptEntity, type RequestContext, type DataSource, type EntityManager } from '@voicemill/db';
import { Conflict, NotFound } from '@voicemill/platform';
import { readScript, type IngestReport } from './ingest';
import { RevisionWriter } from './revision-writer';
import { ScriptsRepository } from './scripts.repository';

export interface Upload {
  name: string;
  /** Opens the content from its start; called more than once. */
  open: () => Readable;
  limitBytes: number;
  onError: 'stop' | 'skip';
}

/** Rolls a transaction back without losing what was learnt in it. */
class Rejected extends Error {
  constructor(readonly report: IngestReport) {
    super('the script was refused');
  }
}

export class ScriptsService {
  readonly rows: ScriptsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.rows = new ScriptsRepository(dataSource);
  }

  /**
   * Takes a file in: all of it, or (with `onError: 'stop'` and any refused row) nothing. The same
   * bytes again are the same revision, which becomes the newest one.
   *
   * @throws AppError for a file that cannot be read as a script at all.
   */
  async ingest(ctx: RequestContext, upload: Upload): Promise<IngestResult> {
    const sourceName = basename(upload.name);
    const sha256 = await hashOf(upload.open());
    const sameScriptId = await this.rows.adoptSameContent(ctx, sourceName, sha256);
    if (sameScriptId) {
      const script = await this.show(ctx, sameScriptId);
      return {
        script,
        unchanged: true,
        rowsRead: script.lineCount,
        linesAccepted: script.lineCount,
        faults: [],
        faultsTotal: 0,
        skipped: {},
      };
    }
    try {
      const { report, scriptId } = await this.dataSource.transaction((manager) =>
        this.store(manager, ctx, { ...upload, name: sourceName }, sha256),
      );
      return this.resultOf(report, await this.show(ctx, scriptId));
    } catch (error) {
      if (error instanceof Rejected) return this.resultOf(error.report, null);
      throw error;
    }
  }

  async show(ctx: RequestContext, id: string): Promise<ScriptView> {
    const script = await this.rows.find(ctx, id);
    if (!script) throw new NotFound('There is no such script.');
    return script;
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
    await writer.begin(script.id, sha256);
    const report = await readScript(upload, (line) => writer.add(line));
    const acceptable = report.faultsTotal === 0 || (upload.onError === 'skip' && report.readToEnd);
    if (report.linesAccepted === 0 || !acceptable) throw new Rejected(report);
    await writer.finish(script, report.head, { sha256, report: { ...report } });
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
        kind: /\.csv$|\.tsv$/i.test(sourceName) ? 'csv' : 'markdown',
        title: sourceName.replace(/\.[^.]+$/, ''),
        language: 'en',
        author: null,
        latestRevisionId: null,
      }),
    );
  }

  private resultOf(report: IngestReport, script: ScriptView | null): IngestResult {
    const { rowsRead, linesAccepted, faultsTotal, skipped } = report;
    const faults: InputFault[] = report.faults;
    return {
      script,
      unchanged: false,
      rowsRead,
      linesAccepted: script ? linesAccepted : 0,
      faults,
      faultsTotal,
      skipped,
    };
  }
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const block of content) hash.update(block as Buffer);
  return hash.digest('hex');
}
