import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE workspace (
    id text NOT NULL,
    name text NOT NULL,
    share_weight double precision NOT NULL DEFAULT '1',
    served_phones double precision NOT NULL DEFAULT '0',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT workspace_pkey PRIMARY KEY (id)
  )`,
  `CREATE TABLE script (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    source_name text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    language text NOT NULL,
    author text,
    latest_revision_id uuid,
    CONSTRAINT script_source_name UNIQUE (workspace_id, source_name),
    CONSTRAINT script_pkey PRIMARY KEY (id),
    CONSTRAINT script_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT
  )`,
  `CREATE TABLE script_revision (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    script_id uuid NOT NULL,
    number integer NOT NULL,
    content_sha256 character(64) NOT NULL,
    encoding text NOT NULL,
    voice text,
    chapter_count integer NOT NULL,
    line_count integer NOT NULL,
    character_count integer NOT NULL,
    report jsonb NOT NULL,
    CONSTRAINT script_revision_number UNIQUE (script_id, number),
    CONSTRAINT script_revision_content UNIQUE (script_id, content_sha256),
    CONSTRAINT script_revision_pkey PRIMARY KEY (id),
    CONSTRAINT script_revision_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT script_revision_script_id_fkey FOREIGN KEY (script_id) REFERENCES script(id) ON DELETE CASCADE
  )`,
  `CREATE TABLE chapter (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    revision_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    line_count integer NOT NULL,
    CONSTRAINT chapter_number UNIQUE (revision_id, number),
    CONSTRAINT chapter_pkey PRIMARY KEY (id),
    CONSTRAINT chapter_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT chapter_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES script_revision(id) ON DELETE CASCADE
  )`,
  `CREATE TABLE line (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    revision_id uuid NOT NULL,
    chapter_id uuid NOT NULL,
    chapter_number integer NOT NULL,
    number integer NOT NULL,
    source_row integer NOT NULL,
    external_id text,
    text text NOT NULL,
    language text NOT NULL,
    voice text,
    pause_ms integer,
    style text,
    speed real,
    break_after text NOT NULL,
    CONSTRAINT line_number UNIQUE (revision_id, number),
    CONSTRAINT line_pkey PRIMARY KEY (id),
    CONSTRAINT line_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT line_chapter_id_fkey FOREIGN KEY (chapter_id) REFERENCES chapter(id) ON DELETE CASCADE
  )`,
  `CREATE INDEX line_chapter ON line (chapter_id, number)`,
  `CREATE TABLE agreement (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    voice_id text NOT NULL,
    kind text NOT NULL,
    statement jsonb NOT NULL,
    licence text NOT NULL,
    signed_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT agreement_pkey PRIMARY KEY (id),
    CONSTRAINT agreement_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX agreement_voice ON agreement (workspace_id, voice_id)`,
  `CREATE TABLE voice_version (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    created_at timestamptz NOT NULL DEFAULT now(),
    voice_id text NOT NULL,
    version text NOT NULL,
    package_sha256 character(64) NOT NULL,
    package_dir text NOT NULL,
    current boolean NOT NULL DEFAULT true,
    manifest jsonb NOT NULL,
    agreement_id uuid NOT NULL,
    CONSTRAINT voice_version_of_voice UNIQUE (workspace_id, voice_id, version),
    CONSTRAINT voice_version_pkey PRIMARY KEY (id),
    CONSTRAINT voice_version_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(id) ON DELETE RESTRICT,
    CONSTRAINT voice_version_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement(id) ON DELETE RESTRICT
  )`,
  `INSERT INTO workspace (id, name) VALUES ('default', 'Default workspace')`,
];

/** Workspaces, scripts with their revisions, voices with their agreements; one default workspace. */
export class ScriptsAndVoices1764000000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const statement of statements) await run.query(statement);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE voice_version, agreement, line, chapter, script_revision, script, workspace');
  }
}
