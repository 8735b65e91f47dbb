import { lexiconLimitEntries, type LexiconEntry, type StoredEntry } from '@voicemill/contracts';
import { LexiconEntity, LexiconEntryEntity, type EntityManager } from '@voicemill/db';
import { TooLarge } from '@voicemill/platform';
import { storedEntry } from './lexicons.repository';

/**
 * One change of a lexicon that is held by the transaction: what goes, what comes. Nothing is overwritten, and only a change that
 * changes something makes a version.
 */
export class LexiconChange {
  private readonly version: number;
  private readonly retired: string[] = [];
  private readonly added: LexiconEntry[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly lexicon: LexiconEntity,
  ) {
    this.version = lexicon.version + 1;
  }

  retire(...ids: string[]): void {
    this.retired.push(...ids);
  }

  add(...entries: LexiconEntry[]): void {
    this.added.push(...entries);
  }

  /** @throws TooLarge when the lexicon would hold more than `lexiconLimitEntries`. */
  async store(): Promise<{ version: number; added: StoredEntry[] }> {
    const { manager, version } = this;
    const { id: lexiconId, workspaceId } = this.lexicon;
    if (this.retired.length + this.added.length === 0) return { version: version - 1, added: [] };
    await manager.update(LexiconEntity, { id: lexiconId }, { version });
    await manager.query(`UPDATE lexicon_entry SET removed_in = $2 WHERE lexicon_id = $1 AND id = ANY($3)`, [
      lexiconId,
      version,
      this.retired,
    ]);
    const ids = await manager.query<{ id: string }[]>(insertSql, [
      workspaceId,
      lexiconId,
      version,
      JSON.stringify(this.added),
    ]);
    const [held] = await manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM lexicon_entry WHERE lexicon_id = $1 AND removed_in IS NULL`,
      [lexiconId],
    );
    if (held.count > lexiconLimitEntries) {
      throw new TooLarge(`A lexicon holds at most ${lexiconLimitEntries.toLocaleString('en')} entries.`, {
        remedy: 'Delete entries that are no longer needed, or keep some in the lexicons of single scripts.',
      });
    }
    const only = this.added.length === 1 && ids[0];
    const stored = only ? [await manager.findOneByOrFail(LexiconEntryEntity, { id: only.id })] : [];
    return { version, added: stored.map(storedEntry) };
  }
}

const insertSql = `
  INSERT INTO lexicon_entry (workspace_id, lexicon_id, written, language, before, after, notation, value, added_in)
  SELECT $1, $2, e.written, e.language, e.before, e.after, e.notation, e.value, $3
  FROM jsonb_to_recordset($4::jsonb) AS e (written text, language text, before text, after text, notation text, value text)
  RETURNING id`;
