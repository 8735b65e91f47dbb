import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startProgram, type Program, type ProgramEnd } from './program';

/** A VOICEMILL_HOME of a test's own, and what can be seen of it from outside. */
export interface Home {
  dir: string;
  /** Runs `render FILE ...` of the built program to its end. */
  render(args: string[], env?: Record<string, string>): Promise<ProgramEnd>;
  start(program: string, args: string[], env?: Record<string, string>): Program;
  /** Asks the home's database, over one connection that is made again when the server has gone. */
  ask<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Lets go of the database: its last user stops the server. */
  leave(): Promise<void>;
  /** Ends whatever still runs on this home and removes it. */
  remove(): Promise<void>;
}

export async function openHome(name: string): Promise<Home> {
  const dir = await mkdtemp(join(tmpdir(), `voicemill-${name}-`));
  // The embedded server's user has to pass through, also when the tests run as root.
  await chmod(dir, 0o755);
  const running = new Set<Program>();
  let client: Client | undefined;
  const leave = async (): Promise<void> => {
    const left = client;
    client = undefined;
    await left?.end().catch(() => undefined);
  };
  const start: Home['start'] = (program, args, env = {}) => {
    const started = startProgram(program, args, { VOICEMILL_HOME: dir, VOICEMILL_LOG_LEVEL: 'warn', ...env });
    running.add(started);
    void started.end.then(() => running.delete(started));
    return started;
  };
  return {
    dir,
    start,
    render: (args, env) => start('main.cli.js', ['render', ...args], env).end,
    ask: async <Row>(sql: string, values: unknown[] = []) => {
      client ??= await connect(dir);
      try {
        return (await client.query(sql, values)).rows as Row[];
      } catch (error) {
        // A fault of the question has a code of five characters; anything else is a connection that is gone.
        if ((error as { code?: string }).code?.length !== 5 || /^57P/.test((error as { code: string }).code))
          await leave();
        throw error;
      }
    },
    leave,
    remove: async () => {
      await leave();
      for (const program of running) program.kill('SIGKILL');
      await Promise.all([...running].map(({ end }) => end));
      // Any command that ends in order stops a database that a killed one has left running.
      await start('main.cli.js', ['migrate']).end;
      await rm(dir, { recursive: true, maxRetries: 5 });
    },
  };
}

async function connect(dir: string): Promise<Client> {
  const read = async (file: string): Promise<string> => (await readFile(join(dir, 'postgres', file), 'utf8')).trim();
  const [port, password] = [await read('port'), await read('password')];
  // Not under a name that Voicemill would take for one of its own processes.
  const client = new Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'voicemill',
    password,
    database: 'voicemill',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
