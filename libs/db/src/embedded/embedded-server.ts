import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@voicemill/platform';
import { readyPrograms } from './mend-binaries';
import { findNativeFolder, type PostgresPrograms } from './postgres-binaries';
import { applicationNameOf, hasOtherUsers, urlOf } from './presence';
import { withProcessLock } from './process-lock';
import { raiseServer, type RaisedServer } from './raise-server';
import { layOutServer, makeServerFolder, type ServerFolder } from './server-folder';
import { stopPostmaster } from './start-postmaster';

const reviveAfterFaultMs = 5_000;
const graceMs = 1_000;
const pollMs = 50;

export interface JoinOptions {
  applicationName: string;
  logger: Logger;
  /** False only for tests: faster, and a loss of power may cost the database. */
  durable?: boolean;
}

/** One user's share in an embedded server. */
export interface EmbeddedServer {
  /** Address of one of its databases, under this user's name. */
  urlOf(database: string): string;
  /** Gives the share up; the last user stops the server. */
  leave(): Promise<void>;
}

/** Joins the PostgreSQL of this home, or starts it; it runs on if this process is killed, and the next one adopts it. */
export async function joinEmbeddedServer(home: string, options: JoinOptions): Promise<EmbeddedServer> {
  const dir = await makeServerFolder(home);
  const share = new ServerShare(dir, options);
  await share.join();
  return share;
}

class ServerShare implements EmbeddedServer {
  private readonly applicationName: string;
  private readonly leaving = new AbortController();
  private reviving: Promise<void> = Promise.resolve();
  private folder!: ServerFolder;
  private programs!: PostgresPrograms;
  private raised!: RaisedServer;

  constructor(
    private readonly dir: string,
    private readonly options: JoinOptions,
  ) {
    this.applicationName = applicationNameOf(options.applicationName);
  }

  async join(): Promise<void> {
    await this.locked(async () => {
      this.folder = await layOutServer(this.dir, this.options.logger);
      this.programs = await readyPrograms(findNativeFolder(), this.folder.copiesDir, this.folder.user);
      await this.raise();
    });
  }

  urlOf(database: string): string {
    return urlOf(this.raised.address, database, this.applicationName);
  }

  async leave(): Promise<void> {
    this.leaving.abort();
    await this.reviving;
    await this.locked(async () => {
      const isLast = await this.isLastUser();
      await this.raised.presence.end().catch(() => undefined);
      if (isLast) await stopPostmaster(this.folder, this.programs);
    });
  }

  private async locked<T>(work: () => Promise<T>): Promise<T> {
    return withProcessLock(join(this.dir, 'lock'), work);
  }

  private async raise(): Promise<void> {
    const { durable = true } = this.options;
    this.raised = await raiseServer(this.folder, this.programs, this.applicationName, durable);
    this.raised.presence.once('end', () => {
      if (!this.leaving.signal.aborted) this.reviving = this.revive();
    });
  }

  /** The server was killed or crashed under us: bring it up again (it recovers what was committed) for all its users. */
  private async revive(): Promise<void> {
    const { logger } = this.options;
    while (!this.leaving.signal.aborted) {
      try {
        const { port } = this.raised.address;
        await this.locked(() => this.raise());
        logger.warn('the connection to PostgreSQL was lost; it is up again');
        if (this.raised.address.port !== port) {
          logger.error('PostgreSQL had to move to another port: restart this process');
        }
        return;
      } catch (error) {
        logger.error({ error }, 'PostgreSQL could not be started again; trying once more');
        await wait(reviveAfterFaultMs, undefined, { signal: this.leaving.signal }).catch(() => undefined);
      }
    }
  }

  /** Connections without a process number in their name may be some that are just closing: those get a moment. */
  private async isLastUser(): Promise<boolean> {
    const deadline = Date.now() + graceMs;
    try {
      for (;;) {
        const others = await hasOtherUsers(this.raised.presence, this.applicationName);
        if (others !== 'perhaps' || Date.now() > deadline) return others === 'no';
        await wait(pollMs);
      }
    } catch (error) {
      // A server that is down needs no stopping; one that comes up again is adopted by whoever comes next.
      this.options.logger.warn({ error }, 'PostgreSQL was gone before it was left');
      return false;
    }
  }
}
