import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  chunkSchema,
  deliverySchema,
  ingestResultSchema,
  jobEventSchema,
  jobSchema,
  pageSchema,
  problemSchema,
  quoteSchema,
  reportSchema,
  usageDaySchema,
  type DeliveryFileView,
  type DeliveryView,
  type JobView,
} from '@voicemill/contracts';
import { liveEvents } from './testing/live-events';
import { startServer, temporaryHome, type ServerProcess } from './testing/server-process';

// Real voices on a machine that may be busy with other things.
jest.setTimeout(240_000);

const samples = join(__dirname, '..', '..', 'samples');

/** Everything over HTTP, against the built server with its own database, worker and real voices. */
describe('from a lesson to its audio', () => {
  let home: string;
  let server: ServerProcess;
  let job: JobView;
  let delivery: DeliveryView;

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });
  const json = async (path: string): Promise<unknown> => (await get(path)).json();
  const post = (path: string, body: unknown) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const upload = async (name: string, as = name): Promise<Response> => {
    const form = new FormData();
    form.append('file', new Blob([await readFile(join(samples, name))]), as);
    return fetch(`${server.url}/scripts`, { method: 'POST', body: form });
  };
  const fileOf = (end: string): DeliveryFileView => {
    const file = delivery.files.find(({ path }) => path.endsWith(end));
    if (!file) throw new Error(`no file ${end} among ${delivery.files.map(({ path }) => path).join(', ')}`);
    return file;
  };
  const filePath = ({ id }: DeliveryFileView): string => `/deliveries/${delivery.id}/files/${id}`;

  beforeAll(async () => {
    home = await temporaryHome();
    server = await startServer('main.js', { VOICEMILL_HOME: home, VOICEMILL_WORKERS: '1' });
  });
  afterAll(async () => {
    expect(await server.end('SIGTERM')).toBe(0);
    await rm(home, { recursive: true });
  });

  it('has begun to render the sample lesson by itself', async () => {
    const { items } = pageSchema(jobSchema).parse(await json('/jobs'));
    expect(items).toMatchObject([{ scriptTitle: expect.stringMatching(/./) }]);
  });

  it('refuses a broken file in its place', async () => {
    const response = await upload('broken/bad-speed.csv', 'bad-speed.csv');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ status: 422, code: 'script-rejected' });
    expect(problem.faults).toMatchObject([{ file: 'bad-speed.csv', row: 3, column: 'speed' }]);
  });

  it('takes the Chinese lesson in, quotes and renders it, and tells all of it live', async () => {
    const { script } = ingestResultSchema.parse(await (await upload('lesson-zh.csv', '第一课.csv')).json());
    const wish = { scriptId: script?.id, settings: { preset: 'podcast', captions: ['srt', 'json'] } };
    const quote = quoteSchema.parse(await (await post('/jobs/quote', wish)).json());
    expect(quote.voices.map(({ voiceId }) => voiceId)).toContain('starter-zh');
    const created = await post('/jobs', wish);
    expect(created.status).toBe(201);
    const { id } = jobSchema.parse(await created.json());
    const kinds: string[] = [];
    for await (const { event, data } of liveEvents(await get(`/jobs/${id}/live`))) {
      if (event === 'job') job = jobSchema.parse(JSON.parse(data));
      else kinds.push(jobEventSchema.parse(JSON.parse(data)).kind);
    }
    expect(job).toMatchObject({
      id,
      status: 'done',
      gaps: 0,
      linesTotal: script?.lineCount,
      chunksTotal: quote.chunks,
    });
    expect(job.chunksDone).toBe(quote.chunks);
    expect(kinds[0]).toBe('created');
    expect(new Set(kinds).size).toBeGreaterThan(3);
    expect(job.audioMs / 60_000 / quote.audioMinutes).toBeGreaterThan(0.5);
  });

  it('hands over files that are what they are said to be, whole and in parts', async () => {
    const page = pageSchema(deliverySchema).parse(await json(`/jobs/${job.id}/deliveries`));
    expect(page.total).toBe(1);
    delivery = page.items[0] as DeliveryView;
    expect(delivery.pass).toBe(true);
    const report = reportSchema.parse(await json(filePath(fileOf('report.json'))));
    expect(report).toMatchObject({ pass: true, counts: { lines: job.linesTotal, gaps: 0 } });
    for (const file of delivery.files) {
      const whole = await get(filePath(file));
      const bytes = Buffer.from(await whole.arrayBuffer());
      expect([file.path, bytes.length]).toEqual([file.path, file.bytes]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      const part = await get(filePath(file), { range: 'bytes=10-29' });
      expect(part.status).toBe(206);
      expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 30));
    }
    const audio = await get(`${filePath(fileOf('.mp3'))}?download=1`, { range: 'bytes=0-2' });
    expect(audio.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''/);
    expect(await (await get(filePath(fileOf('.srt')))).text()).toMatch(/^1\r?\n00:00:0/);
  });

  it('lets one listen to a single chunk', async () => {
    const { items } = pageSchema(chunkSchema).parse(await json(`/jobs/${job.id}/chunks?perPage=1`));
    const heard = Buffer.from(await (await get(`/chunks/${items[0]?.id}/audio`)).arrayBuffer());
    expect([heard.toString('latin1', 0, 4), heard.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WAVE']);
  });

  it('says a sentence, higher at once when asked to', async () => {
    const say = async (pitchSemitones: number): Promise<Buffer> => {
      const response = await post('/voices/starter-en/say', { text: 'Good morning, class.', pitchSemitones });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'audio/wav']);
      return Buffer.from(await response.arrayBuffer());
    };
    const plain = await say(0);
    expect(plain.toString('latin1', 0, 4)).toBe('RIFF');
    // A second of 22,050 Hz and 16 bits, at least.
    expect(plain.length).toBeGreaterThan(40_000);
    expect(await say(0)).toEqual(plain);
    expect(await say(4)).not.toEqual(plain);
  });

  it('has counted what was spoken, and makes nothing twice', async () => {
    const usage = pageSchema(usageDaySchema).parse(await json('/usage'));
    const chinese = usage.items.filter(({ voiceId }) => voiceId === 'starter-zh');
    expect(chinese.reduce((sum, day) => sum + day.takesMade, 0)).toBeGreaterThan(10);
    const wish = { scriptId: job.scriptId, settings: { preset: 'podcast' } };
    const quote = quoteSchema.parse(await (await post('/jobs/quote', wish)).json());
    expect(quote.deviceSeconds).toBe(0);
    expect(quote.takesReused).toBeGreaterThan(10);
  });

  it('loads no model into the process that answers', async () => {
    const maps = `/proc/${server.pid}/maps`;
    const worker = server.log.find(({ name }) => name === 'worker')?.pid;
    expect(worker).toBeDefined();
    if (!existsSync(maps)) return;
    expect(await readFile(`/proc/${worker}/maps`, 'utf8')).toContain('onnxruntime');
    expect(await readFile(maps, 'utf8')).not.toContain('onnxruntime');
  });
});
