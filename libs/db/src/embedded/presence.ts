import { Unavailable } from '@voicemill/platform';
import { Client } from 'pg';
import { identityOf } from './process-identity';
import { superuser } from './init-cluster';

/** Longest application_name that PostgreSQL keeps (NAMEDATALEN - 1). */
const longestName = 63;
let taken = 0;

/** A name for all connections of one opened database, by which the last user is found out: `voicemill-api:PID.N`. */
export function applicationNameOf(name: string): string {
  const tag = `:${process.pid}.${++taken}`;
  const full = name.startsWith('voicemill') ? name : `voicemill-${name}`;
  return full.replace(/[^\w-]/g, '-').slice(0, longestName - tag.length) + tag;
}

export interface ServerAddress {
  port: number;
  password: string;
}

/** Address of a database of the embedded server. */
export function urlOf(address: ServerAddress, database: string, applicationName: string): string {
  const name = encodeURIComponent(applicationName);
  return `postgres://${superuser}:${address.password}@127.0.0.1:${address.port}/${database}?application_name=${name}`;
}

// What a server says, or the system for it, while it starts up, recovers or goes down; waiting helps.
const passingFaults = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01', '57P02', '53300']);

/** A connection that shows, by being there, that the server is in use; null while the server cannot be reached. */
export async function connectPresence(address: ServerAddress, applicationName: string): Promise<Client | null> {
  const client = new Client({
    connectionString: urlOf(address, 'postgres', applicationName),
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A lost connection is told by 'end'; without a listener 'error' would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    if (passingFaults.has(code ?? '') || /terminated|timeout/i.test(message)) return null;
    throw new Unavailable(`The PostgreSQL of this home does not let Voicemill in: ${message}.`, {
      remedy: 'The password file in its folder has to be the one that was made together with its data: put that back.',
      cause: error,
    });
  }
}

/** Whether a living Voicemill process other than the one of this presence is connected. */
export async function hasOtherUsers(presence: Client, applicationName: string): Promise<'no' | 'yes' | 'perhaps'> {
  const { rows } = await presence.query<{ application_name: string }>(
    `SELECT application_name FROM pg_stat_activity
     WHERE application_name LIKE 'voicemill%' AND backend_type = 'client backend' AND application_name <> $1`,
    [applicationName],
  );
  let answer: 'no' | 'perhaps' = 'no';
  for (const row of rows) {
    const pid = /:(\d+)\.\d+$/.exec(row.application_name)?.[1];
    if (pid === undefined) answer = 'perhaps';
    // The connection of a killed process stands a moment longer than the process.
    else if (await identityOf(Number(pid))) return 'yes';
  }
  return answer;
}
