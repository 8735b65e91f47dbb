import { request as ask } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Database } from '@voicemill/db';
import { createDiskStore, createLogger, loadConfig, systemClock } from '@voicemill/platform';
import { JobQueue } from '@voicemill/queue';
import { registerPackages } from '@voicemill/voices';
import type { Infra } from '../../infra';
import { serverContext } from '../../serve';
import { buildServices, type Services } from '../../services';
import { createApi } from '../create-api';
import { listen } from '../listen';

export interface ApiUnderTest {
  /** Address of /api/v1. */
  url: string;
  app: NestExpressApplication;
  infra: Infra;
  services: Services;
  /** JSON lines that were logged. */
  logged: string[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T>;
  upload(path: string, name: string, content: string | Buffer): Promise<Response>;
  close(): Promise<void>;
}

/** The API of one workspace on a free port, over a database and a folder that several may use. */
export async function startApi(
  database: Database,
  home: string,
  { workspace = 'default', env = {} }: { workspace?: string; env?: Record<string, string> } = {},
): Promise<ApiUnderTest> {
  const logged: string[] = [];
  const config = loadConfig({
    VOICEMILL_HOME: home,
    VOICEMILL_PORT: '0',
    VOICEMILL_WORKSPACE: workspace,
    VOICEMILL_UPLOAD_LIMIT_MB: '1',
    ...env,
  });
  const logger = createLogger({
    name: 'test',
    level: 'info',
    destination: { write: (line: string) => void logged.push(line) },
  });
  const queue = new JobQueue(database.url, (error) => logger.warn({ error }, 'queue'));
  await queue.start();
  const { dataSource } = database;
  const files = createDiskStore(join(home, 'files'));
  const infra: Infra = {
    ...{ config, logger, clock: systemClock, database, dataSource, files, queue },
    close: () => queue.stop(),
  };
  await dataSource.query(`INSERT INTO workspace (id, name) VALUES ($1, $1) ON CONFLICT DO NOTHING`, [workspace]);
  const services = buildServices(infra);
  await registerPackages(services.voices, serverContext(workspace), config.voicesDir, logger);
  const app = await createApi(infra, services);
  const url = `${await listen(app, config)}/api/v1`;
  const call = (path: string, init?: RequestInit): Promise<Response> => fetch(`${url}${path}`, init);
  return {
    ...{ url, app, infra, services, logged },
    fetch: call,
    json: async <T>(path: string, init?: RequestInit) => (await (await call(path, init)).json()) as T,
    upload: (path, name, content) => call(path, { method: 'POST', body: formWith(name, content) }),
    close: async () => {
      await app.close();
      await infra.close();
    },
  };
}

function formWith(name: string, content: string | Buffer): FormData {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  return form;
}

/** A JSON body as a POST. */
export const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A request with headers that fetch would write itself, such as Host. */
export function askRaw(
  url: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> },
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const request = ask(url, { method, headers }, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        reject,
      );
    });
    request.on('error', reject);
    request.end();
  });
}
