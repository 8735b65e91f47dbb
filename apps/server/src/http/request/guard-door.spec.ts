import { Forbidden } from '@voicemill/platform';
import type { Request, Response } from 'express';
import { guardDoor } from './guard-door';

interface Asked {
  method?: string;
  host?: string;
  headers?: Record<string, string>;
  door?: { host: string; allowRemote: boolean };
}

function refused({ method = 'GET', host, headers = {}, door }: Asked): boolean {
  const next = jest.fn();
  const request = { method, headers: { host, ...headers } } as unknown as Request;
  void guardDoor(door ?? { host: '127.0.0.1', allowRemote: false })(request, {} as Response, next);
  const [error] = next.mock.calls[0] as [unknown?];
  if (error !== undefined) expect(error).toBeInstanceOf(Forbidden);
  return error !== undefined;
}

describe('the door', () => {
  it.each(['localhost', 'localhost:8321', 'LOCALHOST:1', '127.0.0.1:8321', '[::1]:8321'])('answers to %s', (host) => {
    expect(refused({ host })).toBe(false);
  });

  it.each([
    'evil.example',
    'evil.example:8321',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    ':::',
    '',
    undefined,
  ])('does not answer to %s', (host) => expect(refused({ host })).toBe(true));

  it('answers to the name it was given, and to every name once it may be reached by others', () => {
    expect(refused({ host: '127.0.0.5:1', door: { host: '127.0.0.5', allowRemote: false } })).toBe(false);
    expect(refused({ host: '[::2]:1', door: { host: '::2', allowRemote: false } })).toBe(false);
    expect(refused({ host: undefined, door: { host: '::1', allowRemote: false } })).toBe(true);
    expect(refused({ host: 'voice.example', door: { host: '0.0.0.0', allowRemote: true } })).toBe(false);
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['a program without a browser', {}, false],
    ['our own page', { origin: 'http://localhost:8321', 'sec-fetch-site': 'same-origin' }, false],
    ['our own page in an old browser', { origin: 'http://localhost:8321' }, false],
    [
      'our page behind the development server',
      { origin: 'http://localhost:5173', 'sec-fetch-site': 'same-origin' },
      false,
    ],
    ['another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, true],
    ['another port of this machine', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' }, true],
    ['another site in an old browser', { origin: 'http://evil.example' }, true],
    ['a sandboxed page', { origin: 'null' }, true],
  ])('lets %s change things or not', (_who, headers, isRefused) => {
    for (const method of ['POST', 'DELETE'])
      expect(refused({ method, host: 'localhost:8321', headers })).toBe(isRefused);
    expect(refused({ method: 'GET', host: 'localhost:8321', headers })).toBe(false);
  });

  it('guards changes also where others may reach it', () => {
    const door = { host: '0.0.0.0', allowRemote: true };
    const headers = { origin: 'https://evil.example' };
    expect(refused({ method: 'POST', host: 'voice.example', headers, door })).toBe(true);
    expect(refused({ method: 'POST', host: 'evil.example', headers, door })).toBe(false);
  });
});
