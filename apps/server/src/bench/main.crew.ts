import 'reflect-metadata';
import { loadConfig, type Config } from '@voicemill/platform';
import { openInfra } from '../infra';
import { onShutdown } from '../on-shutdown';
import { startWorker } from '../worker-process';

/** One worker of a measured crew: a process of its own whose device takes 40 ms for every batch. */
async function work(home: string): Promise<void> {
  const config: Config = {
    ...loadConfig(),
    home,
    databaseUrl: undefined,
    engine: 'fake',
    fakeBatchMs: 40,
    fakeTakeSeconds: 0.1,
    logLevel: 'error',
  };
  const infra = await openInfra(config, 'bench-crew');
  const worker = await startWorker(infra);
  onShutdown(async () => {
    await worker.stop();
    await infra.close();
  });
  process.send?.('ready');
}

process.once('message', (home: string) => {
  work(home).catch((error: Error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    process.exit(1);
  });
});
