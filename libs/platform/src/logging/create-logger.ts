import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

export interface LoggerOptions {
  /** Name of the process: `api`, `worker`, `cli`. */
  name: string;
  level: string;
  /** Where lines go; stderr unless told otherwise, because stdout belongs to the answer of a command. */
  destination?: DestinationStream;
}

const secretKeys = ['password', 'secret', 'token', 'apiKey', 'authorization', 'cookie', 'databaseUrl', 'DATABASE_URL'];

/** One JSON object a line; secrets are struck out by key, in the object logged and one level below. */
export function createLogger({ name, level, destination }: LoggerOptions): Logger {
  return pino(
    {
      name,
      level,
      redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[struck out]' },
      serializers: { error: stdSerializers.errWithCause, err: stdSerializers.errWithCause },
    },
    // Written at once: a line about the fault that ends the process must not be lost in a buffer.
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}
