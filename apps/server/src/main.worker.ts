import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@voicemill/platform';
import { ChoresModule } from './chores.module';
import { openInfra } from './infra';
import { explainAndExit } from './explain-and-exit';
import { onShutdown } from './on-shutdown';
import { startWorker } from './worker-process';

/** A worker as its own process: claims batches for one device and runs the queues' handlers. */
async function main(): Promise<void> {
  const config = loadConfig();
  const infra = await openInfra(process.argv.includes('quiet') ? { ...config, logLevel: 'warn' } : config, 'worker');
  const chores = await NestFactory.createApplicationContext(ChoresModule.with(infra.queue), { logger: false });
  const worker = await startWorker(infra);
  onShutdown(async () => {
    await chores.close();
    await worker.stop();
    await infra.close();
  });
  process.send?.('ready');
}

main().catch(explainAndExit);
