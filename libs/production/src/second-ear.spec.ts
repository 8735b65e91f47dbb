import { join } from 'node:path';
import type { Recogniser } from '@voicemill/listening';
import { createLogger, loadConfig } from '@voicemill/platform';
import { openVoicePackage, type SynthesisResult, type VoicePackage } from '@voicemill/speech';
import { SecondEar } from './second-ear';
import { recognisedPhones } from './recognised-phones';

let voice: VoicePackage;
let asked: string[];
beforeAll(async () => {
  voice = await openVoicePackage(join(loadConfig({}).voicesDir, 'starter-en'), { precisions: [] });
  asked = recognisedPhones('The cat sat on a warm stone wall.', 'en', voice.manifest);
});

const take = (seconds = 1): SynthesisResult => {
  return { samples: new Float32Array(seconds * 1000), sampleRateHz: 1000, phoneTimings: [], source: 'model' };
};

function earOf(recognise: Recogniser['recognise']) {
  let nowMs = 0;
  const lines: string[] = [];
  const logger = createLogger({ name: 't', level: 'warn', destination: { write: (line) => void lines.push(line) } });
  const asking = jest.fn(recognise);
  const ear = new SecondEar({
    recogniser: { recognise: asking },
    languages: ['en'],
    tolerance: 2,
    enforces: false,
    clock: { now: () => new Date(nowMs) },
    logger,
  });
  return { ear, lines, asking, pass: (ms: number) => (nowMs += ms), hear: () => ear.hear(voice, take(), asked) };
}

const down = () => Promise.reject(new Error('nobody answers'));

it('holds what was understood against what was asked', async () => {
  const right = earOf(() => Promise.resolve('the cat sat on a warm stone wall'));
  expect(await right.hear()).toEqual({ recognised: true, stretches: [] });
  const wrong = earOf(() => Promise.resolve('the cat sat on a stone wall'));
  const { stretches } = (await wrong.hear())!;
  expect(stretches).toHaveLength(1);
  expect(stretches[0]!.score).toBeGreaterThan(1);
});

it('asks nothing about other languages, and nothing is told by an empty answer', async () => {
  const { ear, asking, hear } = earOf(() => Promise.resolve('  '));
  expect(await ear.hear(voice, take(), ['PAU', 'n', 'i3', 'h', 'ao3', '.'])).toBeNull();
  expect(asking).not.toHaveBeenCalled();
  expect(await hear()).toEqual({ recognised: false, stretches: [] });
});

it('a recogniser that is down fails no take, rests after three failures, and is logged once a minute', async () => {
  const { hear, asking, lines, pass } = earOf(down);
  for (let turn = 0; turn < 5; turn += 1) expect(await hear()).toEqual({ recognised: false, stretches: [] });
  expect(asking).toHaveBeenCalledTimes(3);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('nobody answers');
  pass(60_000);
  await hear();
  expect(asking).toHaveBeenCalledTimes(4);
  expect(lines).toHaveLength(2);
});

it('a single failure is forgotten as soon as it answers again', async () => {
  const answers = [down, down, () => Promise.resolve('fine'), down, down, down];
  const { hear, asking } = earOf(() => answers.shift()!());
  for (let turn = 0; turn < 8; turn += 1) await hear();
  expect(asking).toHaveBeenCalledTimes(6);
});

it('an answer longer than anybody speaks is a failure, and a take of minutes is not sent', async () => {
  const { ear, hear, lines, asking } = earOf(() => Promise.resolve('la '.repeat(2000)));
  expect(await hear()).toEqual({ recognised: false, stretches: [] });
  expect(lines[0]).toContain('characters');
  expect(await ear.hear(voice, take(121), asked)).toEqual({ recognised: false, stretches: [] });
  expect(asking).toHaveBeenCalledTimes(1);
});

it('once closed, it ends what runs without a line in the log, and asks no more', async () => {
  const { ear, hear, asking, lines } = earOf(
    (_samples, _rate, _language, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')))),
  );
  const running = hear();
  ear.close();
  expect(await running).toEqual({ recognised: false, stretches: [] });
  await hear();
  expect(asking).toHaveBeenCalledTimes(1);
  expect(lines).toEqual([]);
});
