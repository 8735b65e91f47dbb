import { openDatabase } from '../open-database';
import { createLogger } from '@voicemill/platform';

/**
 * A process of its own for tests that kill it: opens the database of the home it is given, says so on stdout in one line
 * of JSON, and closes it when its stdin ends (also because its parent died).
 */
async function openUntilTold(home: string): Promise<void> {
  const logger = createLogger({ name: 'child', level: 'info' });
  const database = await openDatabase({ home, databaseUrl: undefined }, { applicationName: 'voicemill-child', logger });
  process.stdout.write(`${JSON.stringify({ url: database.url })}\n`);
  process.stdin.resume();
  process.stdin.once('end', () => {
    database.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ error }, 'not closed');
        process.exit(1);
      },
    );
  });
}

openUntilTold(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
