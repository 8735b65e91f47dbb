import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line may be louder or softer than the others. */
export class LineGain1764510000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE line ADD COLUMN gain_db real');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE line DROP COLUMN gain_db');
  }
}
