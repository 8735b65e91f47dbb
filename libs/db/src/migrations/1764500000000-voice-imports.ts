import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE voice_import (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    file_name text NOT NULL,
    file_bytes bigint NOT NULL,
    sources jsonb NOT NULL,
    details jsonb NOT NULL,
    status text NOT NULL DEFAULT 'waiting',
    step text,
    voice_id text,
    voice_version text,
    fault jsonb,
    cancelled_by text,
    started_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT voice_import_pkey PRIMARY KEY (id),
    CONSTRAINT voice_import_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX voice_import_newest ON voice_import (workspace_id, created_at)`,
];

/** Voices on their way in: what was uploaded, and what became of it. */
export class VoiceImports1764500000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of statements) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE voice_import');
  }
}
