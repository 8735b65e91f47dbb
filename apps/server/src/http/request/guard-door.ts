import { isIPv6 } from 'node:net';
import { Forbidden, type Config } from '@voicemill/platform';
import type { Request, RequestHandler } from 'express';

const harmlessMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
const ownNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * There is no sign-in yet, so whoever reaches the port may do everything: a page of another site that is open in the
 * user's browser must not. Refused are names of ours that are not ours (a foreign domain pointed at 127.0.0.1) and
 * requests that change something and come from another site.
 */
export function guardDoor(config: Pick<Config, 'host' | 'allowRemote'>): RequestHandler {
  const names = new Set([...ownNames, isIPv6(config.host) ? `[${config.host}]` : config.host.toLowerCase()]);
  return (request, _response, next) => {
    if (!config.allowRemote && !names.has(hostnameOf(request.headers.host) ?? '')) {
      return next(
        new Forbidden('The server was asked under a name that is not its own.', {
          remedy: 'Open http://localhost with the port, or set VOICEMILL_ALLOW_REMOTE=true behind a guarded door.',
        }),
      );
    }
    if (!harmlessMethods.has(request.method) && comesFromElsewhere(request)) {
      return next(
        new Forbidden('A page of another site may not change anything here.', {
          remedy: 'Use the console, or a program that sends no Origin header.',
        }),
      );
    }
    next();
  };
}

/** Browsers tell it truly; other programs send neither header, and are not tricked by web pages. */
function comesFromElsewhere({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (headers.origin === undefined) return false;
  return headers.origin.replace(/^https?:\/\//, '') !== headers.host;
}

/** Host name of a Host header, without the port; undefined when there is none or it makes no sense. */
function hostnameOf(header: string | undefined): string | undefined {
  if (!header) return undefined;
  try {
    return new URL(`http://${header}`).hostname;
  } catch {
    return undefined;
  }
}
