import 'reflect-metadata';
import { deviceEnvironment } from './device-environment';
import { explainAndExit } from './explain-and-exit';
import { makeFirstJob } from './first-job';
import { runServer } from './run-server';
import { WorkerSupervisor } from './worker-supervisor';

/** All in one: database, API and console here, workers as child processes. */
runServer('server', ({ logger }, services, config) => {
  const workers = new WorkerSupervisor(config.workers, logger, false, deviceEnvironment(config));
  return {
    begin: async () => {
      await makeFirstJob(services, config, logger);
      // A worker that cannot start is started again and again; meanwhile the console says what is there.
      await workers.start().catch((error: Error) => {
        logger.error({ error }, 'the workers cannot start; npm run doctor says what is missing');
      });
    },
    stop: () => workers.stop(),
  };
}).catch(explainAndExit);
