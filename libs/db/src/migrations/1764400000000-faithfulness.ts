import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What listening to a take has told. */
export class Faithfulness1764400000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE take ADD COLUMN faithfulness jsonb');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE take DROP COLUMN faithfulness');
  }
}
