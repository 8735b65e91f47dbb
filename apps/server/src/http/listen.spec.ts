import { InvalidInput } from '@voicemill/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createServer } from 'node:http';
import { addressOf, assertMayListen, listen } from './listen';

describe('the address to listen on', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('may be %s', (host) => {
    expect(() => assertMayListen({ host, port: 1, allowRemote: false })).not.toThrow();
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'voice.example', 'localhost.evil.example'])(
    'may be %s only when that was allowed',
    (host) => {
      expect(() => assertMayListen({ host, port: 1, allowRemote: false })).toThrow(InvalidInput);
      expect(() => assertMayListen({ host, port: 1, allowRemote: true })).not.toThrow();
    },
  );

  it('keeps a resting connection longer than proxies do', async () => {
    const server = createServer();
    const app = {
      getHttpServer: () => server,
      listen: (port: number, host: string) => new Promise<void>((resolve) => server.listen(port, host, resolve)),
    };
    const url = await listen(app as unknown as NestExpressApplication, {
      host: '127.0.0.1',
      port: 0,
      allowRemote: false,
    });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
    server.close();
  });

  it('is told as something to open in a browser', () => {
    expect(addressOf('127.0.0.1', 8321)).toBe('http://127.0.0.1:8321');
    expect(addressOf('0.0.0.0', 80)).toBe('http://127.0.0.1:80');
    expect(addressOf('::1', 8321)).toBe('http://[::1]:8321');
  });
});
