import { AppError, Unavailable } from '@voicemill/platform';

/** Host, port and database of an address, and never its user or password. */
export function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'the local socket'}:${port || '5432'}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}

const sentences: Record<string, [reason: string, remedy: string]> = {
  ECONNREFUSED: ['nothing listens there', 'Start PostgreSQL there, or correct host and port.'],
  ENOTFOUND: ['there is no such host', 'Correct the host name.'],
  EAI_AGAIN: ['the host name cannot be looked up', 'Correct the host name, or mend the name service.'],
  ETIMEDOUT: ['it does not answer', 'Check host, port and firewall.'],
  '28P01': ['user or password is wrong', 'Correct user and password.'],
  '28000': ['the server does not let this user in from here', 'Correct the user, or allow it in pg_hba.conf.'],
  '3D000': ['there is no such database', 'Create it: CREATE DATABASE voicemill; or name another one.'],
  '42501': ['the user may not make tables there', 'Give the user the rights: GRANT CREATE ON SCHEMA public TO ...'],
  '53300': ['it has no connection to spare', 'Raise max_connections, or run fewer processes.'],
};

/** What went wrong while opening a database, as a sentence without secrets; other faults than known ones pass unchanged. */
export function explainFault(url: string, error: unknown): unknown {
  if (error instanceof AppError) return error;
  const [reason, remedy] = sentences[codeOf(error)] ?? guess(error) ?? [];
  if (!reason) return error;
  return new Unavailable(`PostgreSQL at ${placeOf(url)} cannot be used: ${reason}.`, {
    remedy: `${remedy} The address is read from DATABASE_URL; without it Voicemill starts a PostgreSQL of its own.`,
    cause: error,
  });
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  // A host with several addresses fails with one error for each.
  const parts = (error as { errors?: unknown } | null)?.errors;
  return Array.isArray(parts) && parts.length > 0 ? codeOf(parts[0]) : '';
}

function guess(error: unknown): [string, string] | undefined {
  const message = String((error as { message?: unknown } | null)?.message ?? '');
  if (/timeout|terminated unexpectedly/i.test(message)) return sentences['ETIMEDOUT'];
  if (/does not support SSL/i.test(message)) return ['it does not speak TLS', 'Remove sslmode from the address.'];
  return undefined;
}
