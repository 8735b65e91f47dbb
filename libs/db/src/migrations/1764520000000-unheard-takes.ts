import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A take that nobody was to listen to is told from one that there was nothing to say about. */
export class UnheardTakes1764520000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE take ADD COLUMN unheard boolean NOT NULL DEFAULT false');
    await run.query(
      `UPDATE take SET unheard = true WHERE faithfulness IS NULL AND EXISTS (
         SELECT 1 FROM chunk JOIN job ON job.id = chunk.job_id
         WHERE chunk.workspace_id = take.workspace_id AND chunk.take_key = take.key AND NOT chunk.reused
           AND job.settings->>'gate' = 'off')`,
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE take DROP COLUMN unheard');
  }
}
