import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { environmentWith, type Logger } from '@voicemill/platform';

/** A worker that dies this soon after its start is started again more and more slowly. */
const healthyAfterMs = 30_000;
const slowestRestartMs = 30_000;

/**
 * Forks workers and starts them again when they die, so that a crash in a model costs a batch and not the service.
 * They end with this process: the broken channel tells them.
 */
export class WorkerSupervisor {
  private readonly children = new Map<number, ChildProcess>();
  private readonly restarts = new Map<number, NodeJS.Timeout>();
  private stopping = false;

  constructor(
    private readonly count: number,
    private readonly logger: Logger,
    /** Workers under a command tell only what went wrong: its output is for a person. */
    private readonly quiet = false,
    /** Beside this process's own; what the user has set comes first. */
    private readonly environment: Record<string, string> = {},
  ) {}

  /** Resolves when every worker has said that it is ready, rejects when one cannot start. */
  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.count }, (_, slot) => this.spawn(slot, 500)));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const restart of this.restarts.values()) clearTimeout(restart);
    await Promise.all([...this.children.values()].map(endChild));
  }

  private spawn(slot: number, restartMs: number): Promise<void> {
    const startedAt = Date.now();
    const child = fork(join(__dirname, `main.worker${extname(__filename)}`), this.quiet ? ['quiet'] : [], {
      env: environmentWith(this.environment),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.children.set(slot, child);
    return new Promise((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code, signal) => {
        this.children.delete(slot);
        if (this.stopping) return resolve();
        const healthy = Date.now() - startedAt > healthyAfterMs;
        reject(new Error(`a worker could not start (${signal ?? `exit code ${code}`})`));
        this.restartLater(slot, healthy ? 500 : restartMs, `${signal ?? code}`);
      });
    });
  }

  private restartLater(slot: number, delayMs: number, reason: string): void {
    this.logger.warn({ reason, delayMs }, 'a worker died; it is started again');
    const restart = setTimeout(() => {
      this.restarts.delete(slot);
      // Its failure to start is told by the next exit.
      this.spawn(slot, Math.min(delayMs * 2, slowestRestartMs)).catch(() => undefined);
    }, delayMs);
    this.restarts.set(slot, restart);
  }
}

function endChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
