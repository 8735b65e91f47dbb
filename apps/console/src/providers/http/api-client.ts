import { problemSchema, type Problem } from '@voicemill/contracts';
import { HttpError } from 'react-admin';
import type { z } from 'zod';

/** Where the API lives, seen from the console: always the same origin. */
export const apiRoot = '/api/v1';

export type Query = Record<string, string | number | undefined>;
export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: Query;
  /** A FormData goes out as it is, anything else as JSON. */
  body?: unknown;
  signal?: AbortSignal;
}

/** Talks to the API: `json` checks the answer against its schema, so that a drift of the two is seen at once. */
export interface ApiClient {
  json<Schema extends z.ZodType>(path: string, schema: Schema, call?: Call): Promise<z.output<Schema>>;
  nothing(path: string, call?: Call): Promise<void>;
  blob(path: string, call?: Call): Promise<Blob>;
  text(path: string, call?: Call): Promise<string>;
}

export function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const read = problemSchema.safeParse(error.body);
  return read.success ? read.data : undefined;
}

/** Whatever the server answered, as an error whose sentence says what is wrong and what to do about it. */
async function errorOf(response: Response): Promise<HttpError> {
  const written = await response.text();
  let body: unknown = written;
  try {
    body = JSON.parse(written);
  } catch {
    // A proxy in front of the API may answer HTML: the status line is then all there is to say.
  }
  const problem = problemSchema.safeParse(body);
  const sentence = problem.success
    ? [problem.data.detail, problem.data.remedy].filter(Boolean).join(' ')
    : `${response.status} ${response.statusText}`;
  return new HttpError(sentence, response.status, body);
}

export function queryString(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const written = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return written ? `?${written}` : '';
}

export function createApiClient(fetcher: typeof fetch, root = apiRoot): ApiClient {
  async function send(path: string, { method = 'GET', query, body, signal }: Call = {}): Promise<Response> {
    const isForm = body instanceof FormData;
    const headers: Record<string, string> = { accept: 'application/json, */*' };
    if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
    const response = await fetcher(`${root}${path}${queryString(query)}`, {
      method,
      headers,
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      signal,
    });
    if (!response.ok) throw await errorOf(response);
    return response;
  }

  return {
    async json(path, schema, call) {
      const answer: unknown = await (await send(path, call)).json();
      const read = schema.safeParse(answer);
      if (read.success) return read.data;
      const places = read.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new Error(
        `The server's answer to ${path} has another shape than expected (${places.join('; ')}). Reload the page.`,
      );
    },
    nothing: async (path, call) => void (await send(path, call)),
    blob: async (path, call) => (await send(path, call)).blob(),
    text: async (path, call) => (await send(path, call)).text(),
  };
}
