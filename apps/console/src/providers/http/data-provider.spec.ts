import { jobSettingsSchema, type Problem, type Quote, type ScriptView } from '@voicemill/contracts';
import { HttpError } from 'react-admin';
import { problemOf } from './api-client';
import { createDataProvider } from './data-provider';
import { worthAnotherTry } from './query-client';

const script = (id: string): ScriptView => ({
  id,
  title: `Script ${id}`,
  sourceName: 'lesson.csv',
  kind: 'csv',
  language: 'en',
  author: null,
  revisionId: 'r1',
  revisionNumber: 1,
  chapterCount: 1,
  lineCount: 2,
  characterCount: 30,
  createdAt: '2025-01-01T00:00:00Z',
});

/** A provider over one fixed answer, and the requests that it sent. */
function providerOver(answer: (url: string) => Response) {
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  const provider = createDataProvider((input, init) => {
    const url = typeof input === 'string' ? input : 'not a plain address';
    sent.push({ url, init });
    return Promise.resolve(answer(url));
  });
  return { provider, sent };
}
const sort = { field: 'id', order: 'ASC' } as const;
const page = (items: unknown[], total = items.length) => Response.json({ items, total, page: 1, perPage: 25 });

describe('lists', () => {
  it('map paging and filters, leave out empty ones and the sort, and cap the page', async () => {
    const { provider, sent } = providerOver(() => page([script('s1')], 41));
    const answer = await provider.getList('scripts', {
      pagination: { page: 3, perPage: 500 },
      sort,
      filter: { status: 'done', chapter: 0, empty: '', none: undefined },
    });
    expect(sent[0]?.url).toBe('/api/v1/scripts?page=3&perPage=100&status=done&chapter=0');
    expect(answer).toEqual({ data: [script('s1')], total: 41 });
  });

  it('of a parent lie under it', async () => {
    const { provider, sent } = providerOver(() => page([]));
    const pagination = { page: 1, perPage: 10 };
    await provider.getManyReference('chunks', {
      target: 'jobId',
      id: 'j1',
      pagination,
      sort,
      filter: { status: 'gap' },
    });
    await provider.getManyReference('lines', {
      target: 'scriptId',
      id: 's1',
      pagination,
      sort,
      filter: { chapter: 2 },
    });
    expect(sent.map(({ url }) => url)).toEqual([
      '/api/v1/jobs/j1/chunks?page=1&perPage=10&status=gap',
      '/api/v1/scripts/s1/lines?page=1&perPage=10&chapter=2',
    ]);
  });

  it('refuse rows of another shape, naming the place', async () => {
    const { provider } = providerOver(() => page([{ ...script('s1'), lineCount: 'two' }]));
    const reading = provider.getList('scripts', { filter: {} });
    await expect(reading).rejects.toThrow(/\/scripts.*items\.0\.lineCount/);
  });

  it('of usage are read to their end', async () => {
    const row = {
      day: '2025-01-01',
      voiceId: 'v',
      audioMinutes: 1,
      characters: 1,
      deviceSeconds: 1,
      takesMade: 1,
      takesReused: 0,
    };
    const { provider, sent } = providerOver((url) => {
      const first = Number(/page=(\d+)/.exec(url)?.[1]) * 100 - 100;
      const ids = Array.from({ length: Math.min(100, 230 - first) }, (_unused, index) => String(first + index));
      return page(
        ids.map((id) => ({ ...row, id })),
        230,
      );
    });
    const rows = await provider.readUsage({ from: '2025-01-01', to: '2025-01-31' });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(230);
    expect(sent).toHaveLength(3);
    expect(sent[0]?.url).toBe('/api/v1/usage?from=2025-01-01&to=2025-01-31&page=1&perPage=100');
  });
});

describe('records', () => {
  it('are read and deleted by id', async () => {
    const { provider, sent } = providerOver((url) =>
      url.endsWith('s9') ? new Response(null, { status: 204 }) : Response.json(script('s1')),
    );
    expect(await provider.getOne('scripts', { id: 's1' })).toEqual({ data: script('s1') });
    expect(await provider.delete('scripts', { id: 's9', previousData: script('s9') })).toEqual({ data: script('s9') });
    expect(sent.map(({ url, init }) => [init?.method, url])).toEqual([
      ['GET', '/api/v1/scripts/s1'],
      ['DELETE', '/api/v1/scripts/s9'],
    ]);
  });

  it('cannot be edited', async () => {
    const { provider, sent } = providerOver(() => Response.json({}));
    await expect(provider.update('scripts', { id: 's1', data: {}, previousData: { id: 's1' } })).rejects.toThrow(
      'change',
    );
    expect(sent).toEqual([]);
  });

  it('of an unknown resource are a fault of the console', async () => {
    const { provider } = providerOver(() => page([]));
    await expect(provider.getList('nobodys', { filter: {} })).rejects.toThrow('nobodys');
  });
});

describe('the calls beyond records', () => {
  it('send an upload as a form with the choice for bad rows', async () => {
    const result = {
      script: script('s1'),
      unchanged: false,
      rowsRead: 2,
      linesAccepted: 2,
      faults: [],
      faultsTotal: 0,
      skipped: {},
      speakers: [],
    };
    const { provider, sent } = providerOver(() => Response.json(result, { status: 201 }));
    const answer = await provider.uploadScript(new File(['text\nHello'], 'lesson.csv'), 'skip');
    expect(answer).toEqual(result);
    expect(sent[0]?.url).toBe('/api/v1/scripts?onError=skip&changes=review');
    const body = sent[0]?.init?.body as FormData;
    expect((body.get('file') as File).name).toBe('lesson.csv');
    // The browser writes the boundary into this header itself.
    expect(sent[0]?.init?.headers).not.toHaveProperty('content-type');
  });

  it('send a wish for a quote as JSON', async () => {
    const quote: Quote = {
      lines: 1,
      characters: 2,
      chunks: 3,
      takesReused: 0,
      takesToMake: 3,
      takesShared: 0,
      audioMinutes: 1,
      minutesToMake: 1,
      deviceSeconds: 1,
      queueSeconds: 0,
      finishSeconds: 2,
      finishAt: '2026-01-01T00:00:00.000Z',
      workersAlive: 1,
      storageBytes: { takes: 1, masters: 2, deliveries: 3 },
      price: null,
      learntFromTakes: 0,
      voices: [],
    };
    const { provider, sent } = providerOver(() => Response.json(quote));
    const wish = { scriptId: 's1', settings: jobSettingsSchema.parse({}) };
    expect(await provider.quoteJob(wish)).toEqual(quote);
    expect(JSON.parse(String(sent[0]?.init?.body))).toEqual(wish);
  });
});

describe('errors', () => {
  const problem: Problem = {
    type: 'about:blank',
    title: 'Script rejected',
    status: 422,
    code: 'script-rejected',
    detail: '1 row was refused.',
    remedy: 'Mend it and upload again.',
    faults: [{ file: 'a.csv', row: 3, column: 'text', reason: 'empty', remedy: 'write a text' }],
  };

  it('carry detail, remedy, status and the whole problem', async () => {
    const { provider } = providerOver(() => Response.json(problem, { status: 422 }));
    const error: unknown = await provider
      .uploadScript(new File([''], 'a.csv'), 'stop')
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ message: '1 row was refused. Mend it and upload again.', status: 422 });
    expect(problemOf(error)).toEqual(problem);
  });

  it('without a problem body say the status', async () => {
    const { provider } = providerOver(() => new Response('<html>', { status: 504, statusText: 'Gateway Timeout' }));
    const error: unknown = await provider.getOne('jobs', { id: 'j1' }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ message: '504 Gateway Timeout', status: 504 });
    expect(problemOf(error)).toBeUndefined();
  });

  it('are tried again only when the server was away', () => {
    expect(worthAnotherTry(0, new HttpError('no', 404))).toBe(false);
    expect(worthAnotherTry(0, new HttpError('away', 503))).toBe(true);
    expect(worthAnotherTry(1, new TypeError('fetch failed'))).toBe(true);
    expect(worthAnotherTry(2, new TypeError('fetch failed'))).toBe(false);
    expect(worthAnotherTry(0, new Error('another shape'))).toBe(false);
  });
});
