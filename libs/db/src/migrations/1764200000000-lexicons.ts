import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE lexicon (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    script_id uuid,
    version integer NOT NULL DEFAULT '0',
    CONSTRAINT lexicon_pkey PRIMARY KEY (id),
    CONSTRAINT lexicon_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT lexicon_script_id_fkey FOREIGN KEY (script_id) REFERENCES script(id) ON DELETE CASCADE
  )`,
  `CREATE UNIQUE INDEX lexicon_of_workspace ON lexicon (workspace_id) WHERE script_id IS NULL`,
  `CREATE UNIQUE INDEX lexicon_of_script ON lexicon (script_id)`,
  `CREATE TABLE lexicon_entry (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    lexicon_id uuid NOT NULL,
    written text NOT NULL,
    language text,
    before text NOT NULL,
    after text NOT NULL,
    notation text NOT NULL,
    value text NOT NULL,
    added_in integer NOT NULL,
    removed_in integer,
    CONSTRAINT lexicon_entry_pkey PRIMARY KEY (id),
    CONSTRAINT lexicon_entry_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT lexicon_entry_lexicon_id_fkey FOREIGN KEY (lexicon_id) REFERENCES lexicon(id) ON DELETE CASCADE
  )`,
  `CREATE INDEX lexicon_entry_place ON lexicon_entry (lexicon_id, written)`,
  `ALTER TABLE line ADD COLUMN overrides jsonb NOT NULL DEFAULT '[]'`,
  `-- Jobs of before had no lexicon: version 0 of each is empty.
  ALTER TABLE job ADD COLUMN lexicons jsonb NOT NULL DEFAULT '{"workspace": 0, "script": 0}', ADD COLUMN guesses jsonb`,
];

/** Pronunciations of workspaces and scripts, by version; readings written into lines; what a job was planned with. */
export class Lexicons1764200000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of statements) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE job DROP COLUMN lexicons, DROP COLUMN guesses');
    await run.query('ALTER TABLE line DROP COLUMN overrides');
    await run.query('DROP TABLE lexicon_entry, lexicon');
  }
}
