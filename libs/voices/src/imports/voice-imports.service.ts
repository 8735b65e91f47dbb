import { randomUUID } from 'node:crypto';
import { endedImportStatuses, type Page, type PageQuery, type VoiceImportDetails, type VoiceImportView } from '@voicemill/contracts';
import type { DataSource, RequestContext, VoiceImportSources } from '@voicemill/db';
import { Conflict, NotFound, type FileStore } from '@voicemill/platform';
import type { JobQueue } from '@voicemill/queue';
import { checkZip } from '@voicemill/speech';
import { basename } from 'node:path';
import { importKeys } from './import-keys';
import { VoiceImportsRepository } from './voice-imports.repository';

/** A file that has come in: a path on the disk of the file store, its last part the name by which refusals call it. */
export interface UploadedVoiceFile {
  path: string;
  bytes: number;
}

export interface VoiceUpload {
  archive: UploadedVoiceFile;
  reference?: UploadedVoiceFile;
  agreement?: UploadedVoiceFile;
  details: VoiceImportDetails;
}

/** Voices on their way into a workspace: taken in here, checked and tried out by a worker. */
export class VoiceImportsService {
  readonly rows: VoiceImportsRepository;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: JobQueue,
    private readonly files: FileStore,
  ) {
    this.rows = new VoiceImportsRepository(dataSource);
  }

  /**
   * Takes over the files of an upload and has a worker import them. Only the directory of the archive is looked at here.
   * @throws SpeechError invalid-input for an archive whose directory tells that it would be refused
   */
  async create(ctx: RequestContext, upload: VoiceUpload): Promise<VoiceImportView> {
    await checkZip(upload.archive.path);
    const { workspaceId } = ctx;
    const id = randomUUID();
    const given = { archive: upload.archive, reference: upload.reference, agreement: upload.agreement };
    const moves = Object.entries(given).flatMap(([role, file]) =>
      file ? [{ role, path: file.path, key: importKeys.file(workspaceId, id, role, basename(file.path)) }] : [],
    );
    const sources = Object.fromEntries(moves.map(({ role, key }) => [role, key])) as unknown as VoiceImportSources;
    // The row comes first: files that nobody knows of would lie there for ever if this process were killed now.
    await this.rows.add({
      ...{ id, workspaceId, sources, createdBy: ctx.actor, details: upload.details },
      ...{ fileName: basename(upload.archive.path), fileBytes: String(upload.archive.bytes) },
    });
    try {
      for (const { key, path } of moves) await this.files.adopt(key, path);
      await this.queue.enqueue('voice.import', { workspaceId, importId: id });
    } catch (error) {
      await this.files.remove(importKeys.all(workspaceId, id));
      await this.rows.remove(ctx, id);
      throw error;
    }
    return this.show(ctx, id);
  }

  list(ctx: RequestContext, query: PageQuery): Promise<Page<VoiceImportView>> {
    return this.rows.list(ctx, query);
  }

  /** @throws NotFound */
  async show(ctx: RequestContext, id: string): Promise<VoiceImportView> {
    const found = await this.rows.find(ctx, id);
    if (!found) throw new NotFound('There is no such voice import.');
    return found;
  }

  /**
   * Calls an import off; a worker that is at it stops, and removes what was uploaded.
   * @throws NotFound, Conflict when it has ended
   */
  async cancel(ctx: RequestContext, id: string): Promise<VoiceImportView> {
    const { status } = await this.show(ctx, id);
    const cancelled = await this.dataSource.transaction(async (manager) => {
      const row = await this.rows.lockOpen(manager, ctx, id);
      if (row) await this.rows.end(manager, ctx, id, { status: 'cancelled', cancelledBy: ctx.actor });
      return row !== null;
    });
    if (!cancelled) throw new Conflict(`This import has ended: it is ${endedImportStatuses.includes(status) ? status : 'over'}.`);
    return this.show(ctx, id);
  }
}
