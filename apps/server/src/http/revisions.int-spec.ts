import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ingestResultSchema,
  jobQuoteSchema,
  lineChangeSchema,
  pageSchema,
  pendingRevisionSchema,
  pricesSchema,
  problemSchema,
  quoteSchema,
  scriptSchema,
  type IngestResult,
} from '@voicemill/contracts';
import { testDatabase, type TestDatabase } from '@voicemill/db/testing';
import { post, startApi, type ApiUnderTest } from './testing/api-under-test';

const lesson = 'text,voice\nGood morning.,\nHow are you?,\nGood bye.,\n';
const changed = 'text,voice\nGood morning.,\nHow are you today?,\nGood bye.,\nSee you.,\n';
const nobody = '00000000-0000-4000-8000-000000000000';

describe('revisions and quotes by HTTP', () => {
  let database: TestDatabase;
  let home: string;
  let api: ApiUnderTest;
  let scriptId: string;
  const upload = async (path: string, name: string, content: string): Promise<IngestResult> => {
    const response = await api.upload(path, name, content);
    expect(response.status).toBe(201);
    return ingestResultSchema.parse(await response.json());
  };
  const statusOf = async (path: string, method = 'GET'): Promise<number> => (await api.fetch(path, { method })).status;

  beforeAll(async () => {
    database = await testDatabase();
    home = await mkdtemp(join(tmpdir(), 'voicemill-api-'));
    api = await startApi(database, home);
    scriptId = (await upload('/scripts', 'lesson.csv', lesson)).script?.id ?? '';
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await rm(home, { recursive: true });
  });

  it('shows what a changed file would change, quotes it, and takes it in once it is accepted', async () => {
    const result = await upload('/scripts?changes=review', 'lesson.csv', changed);
    expect(result).toMatchObject({ unchanged: false, script: { id: scriptId, revisionNumber: 1 } });
    const revisionId = result.pendingRevisionId ?? '';
    const path = `/scripts/${scriptId}/revisions/${revisionId}`;
    const pending = pendingRevisionSchema.strict().parse(await api.json(path));
    expect(pending.difference).toMatchObject({ unchanged: 2, changed: 1, added: 1 });
    const page = pageSchema(lineChangeSchema).parse(await api.json(`${path}/changes?perPage=1`));
    expect(page).toMatchObject({ total: 2, items: [{ kind: 'changed', fields: ['text'], unchangedBefore: 1 }] });
    const quoted = async (wish: object) =>
      quoteSchema.parse(await api.json('/jobs/quote', post({ scriptId, ...wish })));
    expect(await quoted({ revisionId })).toMatchObject({ lines: 4 });
    expect(await quoted({})).toMatchObject({ lines: 3 });
    const accepted = await api.fetch(`${path}/accept`, { method: 'POST' });
    expect(scriptSchema.parse(await accepted.json())).toMatchObject({ id: scriptId, revisionId, lineCount: 4 });
    expect(await statusOf(path)).toBe(404);
    const again = await upload(`/scripts/${scriptId}/revisions`, 'renamed.csv', changed);
    expect(again).toMatchObject({ unchanged: true, pendingRevisionId: null });
  });

  it('throws a rejected revision away, and refuses one that is outdated', async () => {
    const proposed = async (text: string): Promise<string> =>
      (await upload(`/scripts/${scriptId}/revisions`, 'lesson.csv', `text\n${text}\n`)).pendingRevisionId ?? '';
    const [one, other, late] = [await proposed('One.'), await proposed('Two.'), await proposed('Three.')];
    const path = (id: string): string => `/scripts/${scriptId}/revisions/${id}`;
    expect(await statusOf(`${path(one)}/reject`, 'POST')).toBe(204);
    expect(await statusOf(`${path(one)}/accept`, 'POST')).toBe(404);
    expect(await statusOf(`${path(other)}/accept`, 'POST')).toBe(200);
    expect(await statusOf(`${path(late)}/accept`, 'POST')).toBe(409);
  });

  it('takes a file of a new name in at once, as there is nothing to compare it with', async () => {
    const result = await upload('/scripts?changes=review', 'new.csv', lesson);
    expect(result).toMatchObject({ script: { revisionNumber: 1 }, linesAccepted: 3 });
    expect(result.pendingRevisionId ?? null).toBeNull();
  });

  it('says how many places were refused, and how to leave them out everywhere', async () => {
    const rows = Array.from({ length: 250 }, () => 'Hello.,nobody!');
    for (const path of ['/scripts', `/scripts/${scriptId}/revisions`]) {
      const response = await api.upload(path, 'lesson.csv', ['text,voice', ...rows, ''].join('\n'));
      expect(response.status).toBe(422);
      const problem = problemSchema.parse(await response.json());
      expect(problem).toMatchObject({
        code: 'script-rejected',
        faultsTotal: 250,
        detail: expect.stringMatching(/^250 places/),
      });
      expect(problem.faults?.length).toBeLessThan(250);
      expect(problem.remedy).toMatch(/Leave the row out.*--on-error skip.*onError=skip/);
    }
  });

  it('answers 404 for revisions of nobody', async () => {
    for (const [script, revision] of [
      [nobody, nobody],
      [scriptId, nobody],
      [scriptId, 'x'],
      ['x', nobody],
    ]) {
      const path = `/scripts/${script}/revisions/${revision}`;
      for (const [rest, method] of [
        ['', 'GET'],
        ['/changes', 'GET'],
        ['/accept', 'POST'],
        ['/reject', 'POST'],
      ] as const)
        expect(await statusOf(`${path}${rest}`, method)).toBe(404);
    }
    expect(await statusOf('/jobs/x/quote')).toBe(404);
    expect((await api.fetch('/jobs/quote', post({ scriptId, revisionId: nobody }))).status).toBe(404);
  });

  it('keeps a price table and quotes by it; a job not yet planned has none', async () => {
    expect(pricesSchema.parse(await api.json('/prices'))).toMatchObject({ perAudioMinute: 0 });
    const put = { ...post({ currency: 'CNY', perAudioMinute: 6 }), method: 'PUT' };
    expect(await api.json('/prices', put)).toMatchObject({ currency: 'CNY', perAudioMinute: 6, perDeviceHour: 0 });
    const { price } = quoteSchema.parse(await api.json('/jobs/quote', post({ scriptId })));
    expect(price).toMatchObject({ currency: 'CNY', device: 0 });
    expect((await api.fetch('/prices', { ...post({ perAudioMinute: -1 }), method: 'PUT' })).status).toBe(400);
    const { id } = await api.json<{ id: string }>('/jobs', post({ scriptId }));
    const shown = jobQuoteSchema.parse(await api.json(`/jobs/${id}/quote`));
    expect(shown).toMatchObject({ quoted: null, actual: { takesMade: 0, audioMinutes: null } });
  });
});
