// SQLSTATE and Node codes of a database that is away, and of values that it cannot hold.
const away = /^(ECONN\w+|ETIMEDOUT|EPIPE|ENOENT|08\w{3}|57P0[123]|53300)$/;
const unstorable = /^(22003|22008|22021|22P05)$/;

export type DatabaseFault = 'away' | 'unstorable';

/** What a database error means for the caller; undefined for any other error. */
export function databaseFaultOf(error: unknown): DatabaseFault | undefined {
  const { code, message, cause, driverError } = (error ?? {}) as Record<string, unknown>;
  if (typeof code === 'string' && away.test(code) && isOfDriver(error)) return 'away';
  if (typeof code === 'string' && unstorable.test(code)) return 'unstorable';
  if (/^Connection terminated|timeout exceeded when trying to connect/.test(String(message))) return 'away';
  const inner = driverError ?? cause;
  return inner === undefined ? undefined : databaseFaultOf(inner);
}

/** File errors carry codes like ENOENT too, but they name a path outside the socket folder and a file call. */
function isOfDriver(error: unknown): boolean {
  const { syscall } = error as { syscall?: unknown };
  return syscall === undefined || ['connect', 'read', 'write'].includes(String(syscall));
}
