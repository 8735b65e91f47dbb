import type {
  LexiconEntry,
  LexiconFileFormat,
  LexiconImport,
  LexiconImportMode,
  LexiconVersions,
  LexiconView,
  Page,
  PageQuery,
  StoredEntry,
} from '@voicemill/contracts';
import { workspaceLexicon } from '@voicemill/contracts';
import type { DataSource, EntityManager, LexiconEntity, RequestContext } from '@voicemill/db';
import { Conflict, InvalidInput, NotFound } from '@voicemill/platform';
import { compileLexicon, type Lexicon } from '@voicemill/text';
import type { ScriptInput } from '../ingest';
import { faultOfPronunciation } from './entry-rules';
import { LexiconChange } from './lexicon-change';
import { readLexiconCsv, writeLexiconCsv } from './lexicon-csv';
import { placeOf } from './lexicon-file';
import { mergeEntries, sameEntry } from './merge-entries';
import { readLexiconPls, writeLexiconPls } from './lexicon-pls';
import { LexiconsRepository, storedEntry, type EntryFilter, type LexiconOwner } from './lexicons.repository';

const readers = { csv: readLexiconCsv, pls: readLexiconPls };
const writers = { csv: writeLexiconCsv, pls: writeLexiconPls };

/** What users do with pronunciations. Every change makes a new version; jobs keep the versions they were planned with. */
export class LexiconsService {
  private readonly rows: LexiconsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.rows = new LexiconsRepository(dataSource);
  }

  /** @throws NotFound when the owner is no script of the workspace; like every method that takes one. */
  async show(ctx: RequestContext, owner: LexiconOwner): Promise<LexiconView> {
    const lexicon = await this.find(ctx, owner);
    return {
      id: owner ?? workspaceLexicon,
      scriptId: owner,
      version: lexicon?.version ?? 0,
      entryCount: lexicon ? await this.rows.count(ctx, lexicon.id) : 0,
    };
  }

  async list(
    ctx: RequestContext,
    owner: LexiconOwner,
    query: PageQuery,
    filter: EntryFilter = {},
  ): Promise<Page<StoredEntry>> {
    const lexicon = await this.find(ctx, owner);
    return lexicon ? this.rows.list(ctx, lexicon.id, query, filter) : { items: [], total: 0, ...query };
  }

  /** @throws InvalidInput for a pronunciation that is none; Conflict when an entry is about the same place. */
  async add(ctx: RequestContext, owner: LexiconOwner, entry: LexiconEntry): Promise<StoredEntry> {
    assertUsable(entry);
    return this.change(ctx, owner, async ({ manager, lexicon, change }) => {
      const [known] = await this.heldAt(manager, lexicon, entry);
      if (known) throw alreadyThere(entry);
      change.add(entry);
    });
  }

  /** Puts an entry in the place of another one; the new one has an id of its own. */
  async replace(ctx: RequestContext, owner: LexiconOwner, id: string, entry: LexiconEntry): Promise<StoredEntry> {
    assertUsable(entry);
    return this.change(ctx, owner, async ({ manager, lexicon, change }) => {
      if (!(await this.rows.isInForce(manager, lexicon.id, id))) throw noEntry();
      const known = await this.heldAt(manager, lexicon, entry);
      if (known.some((row) => row.id !== id)) throw alreadyThere(entry);
      change.retire(id);
      change.add(entry);
    });
  }

  /** Adds an entry in the place of any that is about the same place: the later decision holds. */
  async settle(ctx: RequestContext, owner: LexiconOwner, entry: LexiconEntry): Promise<StoredEntry> {
    assertUsable(entry);
    return this.change(ctx, owner, async ({ manager, lexicon, change }) => {
      const known = await this.heldAt(manager, lexicon, entry);
      const same = known.find((row) => sameEntry(row, entry));
      if (same) return storedEntry(same);
      change.retire(...known.map(({ id }) => id));
      change.add(entry);
      return undefined;
    });
  }

  async remove(ctx: RequestContext, owner: LexiconOwner, id: string): Promise<void> {
    await this.find(ctx, owner);
    await this.dataSource.transaction(async (manager) => {
      const lexicon = await this.rows.lock(manager, ctx, owner);
      if (!(await this.rows.isInForce(manager, lexicon.id, id))) throw noEntry();
      const change = new LexiconChange(manager, lexicon);
      change.retire(id);
      await change.store();
    });
  }

  /**
   * Takes a file of entries in: all of it, or with any fault nothing.
   * @throws InvalidInput for what is no such file at all; TooLarge.
   */
  async import(
    ctx: RequestContext,
    owner: LexiconOwner,
    input: ScriptInput & { format: LexiconFileFormat },
    mode: LexiconImportMode,
  ): Promise<LexiconImport> {
    const known = await this.find(ctx, owner);
    const { entries, faults, faultsTotal } = await readers[input.format](input);
    const none = { added: 0, replaced: 0, removed: 0, unchanged: 0 };
    if (faultsTotal > 0) return { ...none, version: known?.version ?? 0, faults, faultsTotal };
    return this.dataSource.transaction(async (manager) => {
      const lexicon = await this.rows.lock(manager, ctx, owner);
      const change = new LexiconChange(manager, lexicon);
      const counts = mergeEntries(await this.rows.inForce(manager, lexicon.id), entries, mode, change);
      const { version } = await change.store();
      return { ...counts, version, faults, faultsTotal };
    });
  }

  /** The present entries as a file. */
  async export(ctx: RequestContext, owner: LexiconOwner, format: LexiconFileFormat): Promise<string> {
    const lexicon = await this.find(ctx, owner);
    const rows = lexicon ? await this.rows.inForce(this.dataSource.manager, lexicon.id) : [];
    return writers[format](rows.map(storedEntry));
  }

  /** The present versions of the lexicons that a script is read with. */
  versions(ctx: RequestContext, scriptId: string): Promise<LexiconVersions> {
    return this.rows.versions(ctx, scriptId);
  }

  /** What a script is read with in these versions, ready for `prepareLine`. */
  async compile(ctx: RequestContext, scriptId: string, versions: LexiconVersions): Promise<Lexicon> {
    return compileLexicon(await this.rows.entriesAt(ctx, scriptId, versions));
  }

  /**
   * The present lexicons that a script of this owner is read with, compiled: the workspace's, and the script's before it.
   * @throws NotFound like `show`.
   */
  async compilePresent(ctx: RequestContext, owner: LexiconOwner): Promise<Lexicon> {
    await this.find(ctx, owner);
    return compileLexicon(await this.rows.entriesAt(ctx, owner, await this.rows.versions(ctx, owner)));
  }

  private async find(ctx: RequestContext, owner: LexiconOwner) {
    if (owner !== null && !(await this.rows.hasScript(ctx, owner))) throw new NotFound('There is no such lexicon.');
    return this.rows.find(ctx, owner);
  }

  private async change(ctx: RequestContext, owner: LexiconOwner, work: Work): Promise<StoredEntry> {
    await this.find(ctx, owner);
    return this.dataSource.transaction(async (manager) => {
      const lexicon = await this.rows.lock(manager, ctx, owner);
      const change = new LexiconChange(manager, lexicon);
      const kept = await work({ manager, lexicon, change });
      const stored = kept ?? (await change.store()).added[0];
      if (!stored) throw new Error('a change of a lexicon stored nothing');
      return stored;
    });
  }

  /** Entries in force about the same place. */
  private async heldAt(manager: EntityManager, { id }: LexiconEntity, entry: LexiconEntry) {
    const rows = await this.rows.inForce(manager, id, entry.written);
    return rows.filter((row) => placeOf(row) === placeOf(entry));
  }
}

/** Fills a change of the lexicon that is held; answers an entry where nothing is to change. */
type Work = (held: {
  manager: EntityManager;
  lexicon: LexiconEntity;
  change: LexiconChange;
}) => Promise<StoredEntry | undefined | void>;

const noEntry = (): NotFound => new NotFound('There is no such entry, or it was changed meanwhile.');
const alreadyThere = ({ written }: LexiconEntry): Conflict =>
  new Conflict(`There is an entry for "${written}" between the same neighbours already.`, {
    remedy: 'Change that one, or name other neighbours.',
  });

function assertUsable(entry: LexiconEntry): void {
  const fault = faultOfPronunciation(entry.written, entry);
  if (fault) throw new InvalidInput(`${fault.reason}.`, { remedy: fault.remedy });
}
