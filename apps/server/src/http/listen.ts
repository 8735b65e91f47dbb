import { isIPv6, type AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { InvalidInput, Unavailable, type Config } from '@voicemill/platform';

type Door = Pick<Config, 'host' | 'port' | 'allowRemote'>;

const thisMachine = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;
const everyAddress = new Set(['0.0.0.0', '::']);

/** Node's five minutes would cut off a voice of gigabytes on a slow line; headers still have to come within one. */
const longestRequestMs = 6 * 3600 * 1000;

/**
 * Proxies and clients keep connections that rest for up to a minute. Node's five seconds would close one just when it is used
 * again, which reads as a broken connection over there.
 */
const restingMs = 75_000;

/** @throws InvalidInput for an address that others can reach, unless that was allowed: there is no sign-in yet. */
export function assertMayListen({ host, allowRemote }: Door): void {
  if (allowRemote || thisMachine.test(host)) return;
  throw new InvalidInput(`Others could reach ${host}, and Voicemill has no sign-in yet.`, {
    remedy:
      'Leave VOICEMILL_HOST at 127.0.0.1; or set VOICEMILL_ALLOW_REMOTE=true behind something that guards the door.',
  });
}

/**
 * @returns the address to open in a browser.
 * @throws Unavailable when the port is taken or may not be used.
 */
export async function listen(app: NestExpressApplication, door: Door): Promise<string> {
  assertMayListen(door);
  const server = app.getHttpServer();
  server.requestTimeout = longestRequestMs;
  server.keepAliveTimeout = restingMs;
  try {
    await app.listen(door.port, door.host);
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, door);
  }
  const { port } = server.address() as AddressInfo;
  return addressOf(door.host, port);
}

export function addressOf(host: string, port: number): string {
  const name = everyAddress.has(host) ? '127.0.0.1' : host;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}

function explain(error: NodeJS.ErrnoException, { host, port }: Door): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Unavailable(`Port ${port} of ${host} is in use.`, {
        remedy: `Stop what listens there (another Voicemill?), or take another port: VOICEMILL_PORT=${port + 1}.`,
        cause: error,
      });
    case 'EACCES':
      return new Unavailable(`Port ${port} may not be used by this user.`, {
        remedy: 'Take one above 1023, e.g. VOICEMILL_PORT=8321.',
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Unavailable(`This machine has no address ${host}.`, {
        remedy: 'Set VOICEMILL_HOST to 127.0.0.1 or to an address of this machine.',
        cause: error,
      });
    default:
      return error;
  }
}
