import type { LineChangeView, Page, PageQuery, PendingRevisionView } from '@voicemill/contracts';
import {
  PendingRevisionEntity,
  ScriptEntity,
  ScriptRevisionEntity,
  type DataSource,
  type EntityManager,
  type RequestContext,
  type RevisionHead,
} from '@voicemill/db';
import { Conflict, NotFound } from '@voicemill/platform';
import { hashOfUpload } from '../hash-of-upload';
import type { IngestReport } from '../ingest';
import { readInto, type Upload } from '../read-into';
import { RevisionWriter } from '../revision-writer';
import { compareRevisions } from './compare-revisions';
import { pendingView, PendingRevisionsRepository } from './pending-revisions.repository';

export interface Proposal {
  /** Null when the content was read before. */
  report: IngestReport | null;
  /** Null when it would change nothing. */
  pendingRevisionId: string | null;
  /** False when it waited already. */
  isNew: boolean;
}

/** Rolls back a revision that turned out to be the same as the newest. */
class NothingChanged extends Error {
  constructor(readonly report: IngestReport | null) {
    super('the revision changes nothing');
  }
}

/** Revisions that were uploaded and are looked at before anything is made of them. */
export class PendingRevisions {
  private readonly rows: PendingRevisionsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.rows = new PendingRevisionsRepository(dataSource);
  }

  /**
   * Takes a file in as a revision that nothing speaks yet, and works out what it would change.
   * @throws UploadRejected, AppError as for any upload.
   */
  async propose(ctx: RequestContext, scriptId: string, upload: Upload): Promise<Proposal> {
    const sha256 = await hashOfUpload(upload.open(), upload.options);
    try {
      return await this.dataSource.transaction(async (manager) => {
        const script = await this.lockScript(manager, ctx, scriptId);
        const known = await manager.findOneBy(ScriptRevisionEntity, { scriptId, contentSha256: sha256 });
        if (known?.id === script.latestRevisionId) return { report: null, pendingRevisionId: null, isNew: false };
        const waiting = known && (await this.rows.find(ctx, scriptId, known.id, manager));
        if (waiting?.outdated === false) return { report: null, pendingRevisionId: waiting.id, isNew: false };
        if (waiting) await this.drop(manager, waiting.id, waiting.head);
        const revision = waiting?.head.acceptedBefore !== false && known ? asBefore(known, script) : undefined;
        return this.compare(manager, ctx, script, revision ?? (await this.store(manager, ctx, script, upload, sha256)));
      });
    } catch (error) {
      if (error instanceof NothingChanged) return { report: error.report, pendingRevisionId: null, isNew: false };
      throw error;
    }
  }

  async show(ctx: RequestContext, scriptId: string, id: string): Promise<PendingRevisionView> {
    return pendingView(await this.find(ctx, scriptId, id));
  }

  async listChanges(
    ctx: RequestContext,
    scriptId: string,
    id: string,
    query: PageQuery,
  ): Promise<Page<LineChangeView>> {
    return this.rows.listChanges(ctx, await this.find(ctx, scriptId, id), query);
  }

  /** Makes a pending revision its script's newest. Takes of lines that stay are found again by what they say. */
  async accept(ctx: RequestContext, scriptId: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.lockScript(manager, ctx, scriptId);
      const { head, outdated } = await this.find(ctx, scriptId, id, manager);
      if (outdated) {
        throw new Conflict('Another revision of this script was accepted meanwhile.', {
          remedy: 'Upload the file again to see what it changes now.',
        });
      }
      const { title, author, language } = head;
      await manager.update(ScriptEntity, { id: scriptId }, { title, author, language, latestRevisionId: id });
      await manager.delete(PendingRevisionEntity, { revisionId: id });
    });
  }

  /** Throws a pending revision away. */
  async reject(ctx: RequestContext, scriptId: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.lockScript(manager, ctx, scriptId);
      const { head } = await this.find(ctx, scriptId, id, manager);
      await this.drop(manager, id, head);
    });
  }

  /** Throws away what waits with this very content, which is about to be taken in without asking. */
  async forgetContent(manager: EntityManager, ctx: RequestContext, scriptId: string, sha256: string): Promise<void> {
    const known = await manager.findOneBy(ScriptRevisionEntity, { scriptId, contentSha256: sha256 });
    const waiting = known && (await this.rows.find(ctx, scriptId, known.id, manager));
    if (waiting) await this.drop(manager, waiting.id, waiting.head);
  }

  private async find(ctx: RequestContext, scriptId: string, id: string, manager?: EntityManager) {
    const row = await this.rows.find(ctx, scriptId, id, manager);
    if (!row) throw new NotFound('No such revision waits to be accepted.', { remedy: 'Upload the file again.' });
    return row;
  }

  /** One upload, accept or reject of a script at a time. */
  private async lockScript(manager: EntityManager, { workspaceId }: RequestContext, id: string): Promise<ScriptEntity> {
    const script = await manager.findOne(ScriptEntity, {
      where: { id, workspaceId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!script) throw new NotFound('There is no such script.');
    return script;
  }

  private async store(
    manager: EntityManager,
    ctx: RequestContext,
    script: ScriptEntity,
    upload: Upload,
    sha256: string,
  ): Promise<ReadRevision> {
    const writer = new RevisionWriter(manager, ctx, script.title);
    await writer.begin(script.id, sha256);
    const report = await readInto(writer, upload);
    const head = await writer.close(script, report.head, { report: { ...report } });
    return { id: writer.revisionId, report, head: { ...head, acceptedBefore: false } };
  }

  private async compare(
    manager: EntityManager,
    ctx: RequestContext,
    script: ScriptEntity,
    { id, head, report }: ReadRevision,
  ): Promise<Proposal> {
    const base = await manager.findOneByOrFail(ScriptRevisionEntity, { id: script.latestRevisionId ?? '' });
    const revision = await manager.findOneByOrFail(ScriptRevisionEntity, { id });
    const { workspaceId } = ctx;
    await manager.insert(PendingRevisionEntity, {
      workspaceId,
      revisionId: id,
      scriptId: script.id,
      baseRevisionId: base.id,
      head,
      difference: {},
    });
    const compared = await compareRevisions(manager, ctx, { oldId: base.id, newId: id }, (page) =>
      this.rows.insertChanges(manager, ctx, id, page),
    );
    const voice = base.voice === revision.voice ? null : { old: base.voice, new: revision.voice };
    const { changed, moved, added, removed, chaptersChanged } = compared;
    const sameHead = (['title', 'author', 'language'] as const).every((key) => head[key] === script[key]);
    if (changed + moved + added + removed + chaptersChanged === 0 && !voice && sameHead) {
      throw new NothingChanged(report);
    }
    await manager.update(PendingRevisionEntity, { revisionId: id }, { difference: { ...compared, voice } as never });
    return { report, pendingRevisionId: id, isNew: true };
  }

  private async drop(manager: EntityManager, id: string, { acceptedBefore }: RevisionHead): Promise<void> {
    await manager.delete(PendingRevisionEntity, { revisionId: id });
    if (!acceptedBefore) await manager.delete(ScriptRevisionEntity, { id });
  }
}

interface ReadRevision {
  id: string;
  head: RevisionHead;
  report: IngestReport | null;
}

/** An older revision of the script, uploaded again: it is there, and its script's head stays as it is. */
const asBefore = ({ id }: ScriptRevisionEntity, { title, author, language }: ScriptEntity): ReadRevision => ({
  id,
  head: { title, author, language, acceptedBefore: true },
  report: null,
});
