import type { Home } from './home';
import type { Program } from './program';

/** Starts a worker and resolves when it can work. */
export async function startWorker(home: Home, env: Record<string, string>): Promise<Program> {
  const worker = home.start('main.worker.js', [], { ...env, VOICEMILL_LOG_LEVEL: 'info' });
  await worker.says('worker ready');
  return worker;
}
