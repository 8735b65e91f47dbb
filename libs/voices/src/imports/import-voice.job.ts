import type { QueuePayload, VoiceImportView } from '@voicemill/contracts';
import type { DataSource, RequestContext, VoiceImportEntity } from '@voicemill/db';
import { AppError, type FileStore, type Logger } from '@voicemill/platform';
import type { Handler, HandlerRun } from '@voicemill/queue';
import { folderOf, inDraft, openVoicePackage, SpeechError, voiceIsThere, withoutFolders, type Place } from '@voicemill/speech';
import { dirname, join } from 'node:path';
import { findPackageDir, workspaceFolder, type VoicePlaces } from '../voice-places';
import type { VoicesService } from '../voices.service';
import { ImportLeftovers } from './import-leftovers';
import type { PrepareVoice } from './prepare-voice-port';
import { VoiceImportsRepository } from './voice-imports.repository';
import { watchForEnd } from './watch-for-end';

export interface ImportVoiceGround {
  dataSource: DataSource;
  files: FileStore;
  voices: VoicesService;
  places: VoicePlaces;
  prepare: PrepareVoice;
  logger: Logger;
}

interface Making {
  draft: string;
  place: Place;
  signal: AbortSignal;
  run: HandlerRun;
}

/** An uploaded voice is looked through, tried out, registered and put in its place, or refused; nothing else stays of it. */
export class ImportVoice implements Handler<'voice.import'> {
  private readonly rows: VoiceImportsRepository;
  private readonly leftovers: ImportLeftovers;

  constructor(private readonly ground: ImportVoiceGround) {
    this.rows = new VoiceImportsRepository(ground.dataSource);
    this.leftovers = new ImportLeftovers(ground);
  }

  async run({ workspaceId, importId }: QueuePayload<'voice.import'>, run: HandlerRun): Promise<void> {
    const ctx = contextOf(workspaceId, importId);
    const row = await this.rows.begin(ctx, importId);
    if (row) await this.bringIn(ctx, row, run);
    await this.leftovers.remove(ctx, importId);
  }

  async exhausted({ workspaceId, importId }: QueuePayload<'voice.import'>, reason: string): Promise<void> {
    const detail = `The import failed: ${reason}`;
    const remedy = 'The log of the worker says more; mend what it names and upload the voice again.';
    await this.fail(contextOf(workspaceId, importId), importId, { code: 'internal', detail, remedy });
  }

  /** Ends imports whose server was killed while their files came in. */
  async closeLost(): Promise<void> {
    const detail = 'The server was stopped while the files came in.';
    for (const { workspaceId, id } of await this.rows.listLost()) {
      await this.fail(contextOf(workspaceId, id), id, { code: 'unavailable', detail, remedy: 'Upload them again.' });
    }
  }

  private async bringIn(ctx: RequestContext, row: VoiceImportEntity, run: HandlerRun): Promise<void> {
    const { logger, places } = this.ground;
    const told = { importId: row.id, workspaceId: ctx.workspaceId };
    logger.info(told, 'voice import begun');
    const watch = watchForEnd(() => this.rows.hasEnded(ctx, row.id));
    const signal = AbortSignal.any([run.signal, watch.signal]);
    const dir = join(places.importedVoicesDir, workspaceFolder(ctx.workspaceId));
    try {
      await inDraft(dir, (draft, place) => this.make(ctx, row, { draft, place, signal, run }), { owner: row.id });
      logger.info(told, 'voice imported');
    } catch (error) {
      run.signal.throwIfAborted();
      if (await this.rows.hasEnded(ctx, row.id)) return void logger.info(told, 'voice import called off');
      if (!isRefusal(error)) throw error;
      await this.refuse(ctx, row, error, run);
      logger.info({ ...told, code: error.code }, 'voice refused');
    } finally {
      watch.stop();
    }
  }

  private async make(ctx: RequestContext, row: VoiceImportEntity, { draft, place, signal, run }: Making): Promise<void> {
    const { dataSource, voices, prepare, logger } = this.ground;
    const dir = await prepare(
      { draft, ...this.given(row) },
      {
        signal,
        whereIs: (voiceId, version) => this.whereIs(ctx, voiceId, version),
        onStep: (step) =>
          void this.rows.note(ctx, row.id, { step }).catch((error: Error) => logger.warn({ error }, 'voice import step')),
      },
    );
    signal.throwIfAborted();
    const made = await openVoicePackage(dir);
    const { id: voiceId, version: voiceVersion } = made.manifest;
    // Noted before anything is put in its place, so that whatever ends this import knows what to look for.
    await this.rows.note(ctx, row.id, { voiceId, voiceVersion });
    await dataSource.transaction(async (manager) => {
      await run.assertHeld(manager);
      if (!(await this.rows.lockOpen(manager, ctx, row.id))) throw new Error('the import was called off');
      const packageDir = join(workspaceFolder(ctx.workspaceId), folderOf(made));
      const outcome = await voices.registerIn(manager, ctx, made, packageDir);
      // Only when another import of the same package has overtaken this one.
      if (outcome === 'known') throw voiceIsThere(voiceId, voiceVersion, folderOf(made));
      await this.rows.end(manager, ctx, row.id, { status: 'imported' });
      // Last: a kill leaves at most a folder in which no voice is registered, and the next try replaces it.
      await place(dir, folderOf(made), { replace: true });
    });
  }

  private given({ sources, details }: VoiceImportEntity) {
    const pathOf = (key: string | undefined) => (key === undefined ? undefined : this.ground.files.pathOf(key));
    const { archive, reference, agreement } = sources;
    const paths = { reference: pathOf(reference), agreement: pathOf(agreement) };
    return { source: this.ground.files.pathOf(archive), details: { ...details, ...paths } };
  }

  /** Of folders on this machine's disk only the last part is told. */
  private async whereIs(ctx: RequestContext, id: string, version: string): Promise<string | undefined> {
    const { voices, places } = this.ground;
    const there = (await voices.packageDirOf(ctx, id, version)) ?? (await findPackageDir(places, id, version));
    return there?.split(/[\\/]/).at(-1);
  }

  private async refuse(ctx: RequestContext, row: VoiceImportEntity, error: Refusal, run: HandlerRun): Promise<void> {
    const { id, sources } = row;
    const folders = Object.values(sources).map((key: string) => dirname(this.ground.files.pathOf(key)));
    const { code, message: detail, remedy = '' } = withoutFolders(error, folders) as Refusal;
    const fault = { code, detail, remedy };
    await this.ground.dataSource.transaction(async (manager) => {
      await run.assertHeld(manager);
      if (await this.rows.lockOpen(manager, ctx, id)) {
        await this.rows.end(manager, ctx, id, { status: 'refused', fault });
      }
    });
  }

  private async fail(ctx: RequestContext, id: string, fault: VoiceImportView['fault']): Promise<void> {
    await this.ground.dataSource.transaction(async (manager) => {
      if (await this.rows.lockOpen(manager, ctx, id)) await this.rows.end(manager, ctx, id, { status: 'failed', fault });
    });
    await this.leftovers.remove(ctx, id);
  }
}

const contextOf = (workspaceId: string, importId: string): RequestContext => ({
  workspaceId,
  actor: 'worker',
  traceId: importId,
});

type Refusal = SpeechError | AppError;

/** Refused is what the files are to blame for; a full disk or a database that is away is tried again. */
function isRefusal(error: unknown): error is Refusal {
  if (error instanceof AppError) return error.status < 500;
  return error instanceof SpeechError && !['internal', 'unavailable', 'engine-unavailable'].includes(error.code);
}
