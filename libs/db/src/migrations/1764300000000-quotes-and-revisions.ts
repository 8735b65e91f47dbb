import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE price (
    workspace_id text NOT NULL,
    currency text NOT NULL,
    per_audio_minute double precision NOT NULL,
    per_1000_characters double precision NOT NULL,
    per_device_hour double precision NOT NULL,
    CONSTRAINT price_pkey PRIMARY KEY (workspace_id),
    CONSTRAINT price_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX take_recent ON take (workspace_id, voice_version_id, created_at)`,
  `CREATE TABLE pending_revision (
    workspace_id text NOT NULL,
    revision_id uuid NOT NULL,
    script_id uuid NOT NULL,
    base_revision_id uuid NOT NULL,
    head jsonb NOT NULL,
    difference jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pending_revision_pkey PRIMARY KEY (revision_id),
    CONSTRAINT pending_revision_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT pending_revision_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES script_revision(id)
      ON DELETE CASCADE
  )`,
  `CREATE TABLE revision_change (
    workspace_id text NOT NULL,
    revision_id uuid NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL,
    old_line integer,
    new_line integer,
    unchanged_before integer NOT NULL,
    CONSTRAINT revision_change_pkey PRIMARY KEY (revision_id, position),
    CONSTRAINT revision_change_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT revision_change_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES pending_revision(revision_id)
      ON DELETE CASCADE
  )`,
];

/** Prices for quotes; new takes found fast; revisions that wait to be accepted, with what they would change. */
export class QuotesAndRevisions1764300000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of statements) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE revision_change, pending_revision, price');
    await run.query('DROP INDEX take_recent');
  }
}
