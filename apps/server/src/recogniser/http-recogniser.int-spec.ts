import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeWavBuffer } from '@voicemill/audio';
import { HttpRecogniser, type HttpRecogniserOptions } from './http-recogniser';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/inference?key=s3cret`;
}

const samples = Float32Array.from({ length: 2205 }, (_, at) => 0.5 * Math.sin(at / 8));
const patient = new AbortController().signal;

function ask(url: string, options: Partial<HttpRecogniserOptions> = {}, signal = patient): Promise<string | null> {
  return new HttpRecogniser({ url, timeoutMs: 10_000, ...options }).recognise(samples, 22_050, 'zh', signal);
}

const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'no refusal',
    (error: Error) => error.message,
  );

async function formOf(request: IncomingMessage): Promise<FormData> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new Response(Buffer.concat(parts), {
    headers: { 'content-type': request.headers['content-type']! },
  }).formData();
}

it('sends a form with a WAV of 16 kHz, the language, the model and the token, and reads the text', async () => {
  let seen: { method?: string; authorization?: string; form: FormData } | undefined;
  const url = await listen((request, response) => {
    const { method, headers } = request;
    void formOf(request).then((form) => {
      seen = { method, authorization: headers.authorization, form };
      response.end(JSON.stringify({ text: ' 今天天气很好 ', language: 'zh' }));
    });
  });
  expect(await ask(url, { token: 'abc', model: 'small' })).toBe('今天天气很好');
  expect(seen).toMatchObject({ method: 'POST', authorization: 'Bearer abc' });
  const { form } = seen!;
  expect([form.get('language'), form.get('response_format'), form.get('model')]).toEqual(['zh', 'json', 'small']);
  const { samples: sent, sampleRateHz } = decodeWavBuffer(Buffer.from(await (form.get('file') as File).arrayBuffer()));
  expect([sampleRateHz, sent.length]).toEqual([16_000, 1600]);
  expect(Math.max(...sent)).toBeCloseTo(0.5, 1);
});

it('without token and model it sends neither; an empty text is nothing understood', async () => {
  let seen: unknown[] = [];
  const url = await listen((request, response) => {
    void formOf(request).then((form) => {
      seen = [request.headers.authorization, form.has('model')];
      response.end('{"text":"  "}');
    });
  });
  expect(await ask(url)).toBeNull();
  expect(seen).toEqual([undefined, false]);
});

it.each<[string, RequestListener, string]>([
  ['a refusal', (_, response) => response.writeHead(500).end('key s3cret'), 'HTTP 500'],
  ['a page', (_, response) => response.end('<html>'), 'JSON with a "text"'],
  ['JSON without a text', (_, response) => response.end('{"error":"s3cret"}'), 'JSON with a "text"'],
  ['an endless answer', (_, response) => response.end(`{"text":"${'a'.repeat(70_000)}"}`), 'more than 65536 bytes'],
  ['a hung-up line', (request) => void request.socket.destroy(), 'cannot be reached'],
])('%s is told in a sentence without the address', async (_, answer, sentence) => {
  const message = await refusal(ask(await listen(answer), { token: 'abc' }));
  expect(message).toContain(sentence);
  expect(message).not.toMatch(/s3cret|abc|127\.0\.0\.1/);
});

it('nobody there', async () => {
  const url = await listen(() => undefined);
  await new Promise((resolve) => open.pop()!.close(resolve));
  expect(await refusal(ask(url))).toBe('the recogniser cannot be reached (ECONNREFUSED)');
});

it('does not carry its token to where it is sent on', async () => {
  const asked = jest.fn();
  const elsewhere = await listen((_, response) => {
    asked();
    response.end('{"text":"stolen"}');
  });
  const url = await listen((_, response) => response.writeHead(307, { location: elsewhere }).end());
  expect(await refusal(ask(url, { token: 'abc' }))).toContain('cannot be reached');
  expect(asked).not.toHaveBeenCalled();
});

it('waits no longer than it may, also for the second half of an answer', async () => {
  const silent = await listen(() => undefined);
  expect(await refusal(ask(silent, { timeoutMs: 50 }))).toBe('the recogniser did not answer within 0.05 s');
  const halting = await listen((_, response) => response.write('{"te'));
  expect(await refusal(ask(halting, { timeoutMs: 200 }))).toBe('the recogniser did not answer within 0.2 s');
});

it('ends when nobody waits any more', async () => {
  const leaving = new AbortController();
  const url = await listen(() => leaving.abort());
  expect(await refusal(ask(url, {}, leaving.signal))).toContain('cannot be reached (AbortError)');
});
