import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemSchema } from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { Unavailable } from '@voicemill/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { serveConsole } from './answers/console-files';
import { ApiModule } from './api.module';
import { listen } from './listen';
import { DatabaseProbe } from './tokens';
import { askRaw, startApi, type ApiUnderTest } from './testing/api-under-test';

describe('the server as a whole', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  const origin = () => api.url.replace('/api/v1', '');

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home);
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });

  it('says that it is well, and when its database is away', async () => {
    expect(await api.json('/health')).toEqual({ status: 'ok' });
    const away = jest.spyOn(api.app.get(DatabaseProbe), 'ask').mockRejectedValue(new Error('secret address'));
    const response = await api.fetch('/health');
    const body = await response.text();
    expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ status: 503, code: 'unavailable' });
    expect(body).not.toContain('secret');
    away.mockRestore();
  });

  it('keeps an unforeseen fault to itself, and logs it under the trace id it tells', async () => {
    const broken = jest.spyOn(api.services.jobs, 'show').mockRejectedValue(new Error('at /home/secret.ts:1'));
    const response = await api.fetch('/jobs/3f2504e0-4f89-41d3-9a0c-0305e82c3301');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('secret');
    const line = api.logged.find((logged) => logged.includes(problem.traceId ?? 'none'));
    expect(line).toContain('/home/secret.ts');
    broken.mockRestore();
  });

  it.each([
    ['GET', '/api/v1/nothing', 404],
    ['GET', '/nothing', 404],
    ['PUT', '/api/v1/jobs', 404],
    ['GET', '/api/v1/jobs/%E0%A4%A', 400],
  ])('answers %s %s with a problem', async (method, path, status) => {
    const answer = await askRaw(`${origin()}${path}`, { method });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(problemSchema.parse(JSON.parse(answer.body))).toMatchObject({ status });
  });

  it('refuses foreign names and foreign pages, as a problem', async () => {
    const rebound = await askRaw(`${api.url}/jobs`, { headers: { host: 'evil.example' } });
    expect(problemSchema.parse(JSON.parse(rebound.body))).toMatchObject({ status: 403, code: 'forbidden' });
    const docs = await askRaw(`${origin()}/api/docs`, { headers: { host: 'evil.example' } });
    expect(docs.status).toBe(403);
    const crossed = await askRaw(`${api.url}/jobs`, { method: 'POST', headers: { origin: 'http://evil.example' } });
    expect(problemSchema.parse(JSON.parse(crossed.body))).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('sends the headers that keep browsers from guessing and framing', async () => {
    for (const path of ['/api/v1/health', '/api/docs', '/nothing']) {
      const { headers } = await askRaw(`${origin()}${path}`, {});
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('serves its description and the page for it from this machine alone', async () => {
    const page = await askRaw(`${origin()}/api/docs`, {});
    expect(page.status).toBe(200);
    const links = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, link]) => link ?? '');
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link).not.toMatch(/^(https?:)?\/\//);
      expect((await fetch(new URL(link, `${origin()}/api/docs`))).status).toBe(200);
    }
    const description = (await (await fetch(`${origin()}/api/docs-json`)).json()) as { openapi: string };
    expect(description.openapi).toMatch(/^3\./);
  });

  it('serves the console: hashed files for good, the page itself asked for anew', async () => {
    const dist = join(home, 'apps', 'console', 'dist');
    await mkdir(join(dist, 'assets'), { recursive: true });
    await writeFile(join(dist, 'index.html'), '<title>Voicemill</title>');
    await writeFile(join(dist, 'assets', 'index-abc123.js'), 'void 0');
    const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(api.infra, api.services), {
      logger: false,
    });
    serveConsole(app, home, api.infra.logger);
    const url = await listen(app, { host: '127.0.0.1', port: 0, allowRemote: false });
    const page = await fetch(url);
    expect([page.status, await page.text()]).toEqual([200, '<title>Voicemill</title>']);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const asset = await fetch(`${url}/assets/index-abc123.js`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toMatch(/javascript/);
    await app.close();
  });

  it('says in a sentence that its port is taken', async () => {
    const port = Number(new URL(api.url).port);
    const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(api.infra, api.services), {
      logger: false,
    });
    const refused = listen(app, { host: '127.0.0.1', port, allowRemote: false });
    await expect(refused).rejects.toThrow(Unavailable);
    await expect(refused).rejects.toMatchObject({
      message: `Port ${port} of 127.0.0.1 is in use.`,
      remedy: expect.stringContaining(`VOICEMILL_PORT=${port + 1}`),
    });
    await app.close();
  });
});
