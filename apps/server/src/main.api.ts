import 'reflect-metadata';
import { explainAndExit } from './explain-and-exit';
import { runServer } from './run-server';

/** The API and the console alone; workers run as processes of their own, on this machine or on others. */
const nothing = (): Promise<void> => Promise.resolve();

runServer('api', () => ({ begin: nothing, stop: nothing })).catch(explainAndExit);
