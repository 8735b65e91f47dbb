import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE line ADD COLUMN source_file text, ADD COLUMN speaker text, ADD COLUMN target_ms integer`,
  `CREATE TABLE casting (
    workspace_id text NOT NULL,
    script_id uuid NOT NULL,
    speaker text NOT NULL,
    voice text NOT NULL,
    CONSTRAINT casting_pkey PRIMARY KEY (script_id, speaker),
    CONSTRAINT casting_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT casting_script_id_fkey FOREIGN KEY (script_id) REFERENCES script(id) ON DELETE CASCADE
  )`,
  `CREATE TABLE column_mapping (
    workspace_id text NOT NULL,
    name text NOT NULL,
    columns jsonb NOT NULL,
    CONSTRAINT column_mapping_pkey PRIMARY KEY (workspace_id, name),
    CONSTRAINT column_mapping_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT
  )`,
];

/** Lines know their file, speaker and wanted length; who speaks with which voice; saved column mappings. */
export class MoreInputs1764100000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of statements) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE column_mapping, casting');
    await run.query('ALTER TABLE line DROP COLUMN source_file, DROP COLUMN speaker, DROP COLUMN target_ms');
  }
}
