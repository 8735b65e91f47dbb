import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audioFormats, presetNames, type AudioFormat, type PresetName } from '@voicemill/contracts';
import { probeFile } from '../ffmpeg/probe-file';
import { jobGainDb } from '../master/job-gain';
import { judgeTogether } from '../presets/judge-preset';
import { presets } from '../presets/presets';
import { stitchChapter, type StitchedChapter } from '../stitch/stitch-chapter';
import {
  decodeFile,
  inTempDir,
  quietStretches,
  runningProcesses,
  speechPieces,
  testRateHz,
  voicePieces,
} from '../testing';
import { deliverToPreset, type Delivered } from './deliver-to-preset';
import { deliveryTags } from './delivery-tags';
import { encodeDelivery } from './encode-delivery';
import type { EncodeInput, EncodeRequest } from './encode-request';

const mp3FrameMs = (1152 / 44_100) * 1000;
const pausesMs = [180, 450, 700, 300, 450, 1500, 180, 450, 0];
let keptDir: string;
let voice: StitchedChapter;

const master = (name: string): string => join(keptDir, `${name}.wav`);
const input = (name: string, change: Partial<EncodeInput> = {}): EncodeInput => ({
  path: master(name),
  sampleRateHz: testRateHz,
  title: `Chapter ${name}`,
  ...change,
});
const tags = deliveryTags({
  title: 'A = title; with # signs \\ and 汉字',
  album: 'The Book',
  author: 'A. Writer',
  narrators: ['slt'],
  voices: [{ licence: 'CC0-1.0', credits: ['Voice: starter-en'] }],
  produceId: 'job-7',
});
const request = (
  dir: string,
  presetName: PresetName,
  format: AudioFormat,
  change: Partial<EncodeRequest> = {},
): Omit<EncodeRequest, 'ceilingDbtp'> => ({
  inputs: [input('voice')],
  format,
  preset: presets[presetName],
  gainDb: jobGainDb(voice.loudness, presets[presetName]),
  outPath: join(dir, `out.${format}`),
  tags,
  ...change,
});
const failed = ({ figures }: Delivered): string[] =>
  figures.filter(({ pass }) => !pass).map(({ name, measured, target }) => `${name} ${measured}: ${target}`);

beforeAll(async () => {
  keptDir = await mkdtemp(join(tmpdir(), 'voicemill-masters-'));
  const options = { sampleRateHz: testRateHz, sliceDb: -40, roomToneSeed: 1 };
  voice = await stitchChapter(voicePieces(pausesMs), { ...options, outPath: master('voice') });
  await stitchChapter(speechPieces([400, 700, 0], 4), { ...options, outPath: master('other') });
});
afterAll(() => rm(keptDir, { recursive: true, force: true }));

const everyDelivery = presetNames.flatMap((name) =>
  (name === 'audiobook-m4b' ? audioFormats : presets[name].formats).map((format): [PresetName, AudioFormat] => [
    name,
    format,
  ]),
);

describe('deliverToPreset', () => {
  it.each(everyDelivery)('%s as %s passes every figure, measured on the encoded file', (name, format) =>
    inTempDir(async (dir) => {
      const delivered = await deliverToPreset(request(dir, name, format, { inputs: [input('voice'), input('other')] }));
      expect(failed(delivered)).toEqual([]);
      expect(delivered.rounds).toBeLessThanOrEqual(2);
      expect(Math.abs(delivered.durationMs - delivered.measurement.durationMs)).toBeLessThan(2);
      expect(await readdir(dir)).toEqual([`out.${format}`]);
    }),
  );

  it('hits the loudness aimed at in every format, so that one gain means one level', () =>
    inTempDir(async (dir) => {
      for (const format of audioFormats) {
        const { measurement } = await deliverToPreset(request(dir, 'audiobook-m4b', format));
        expect(Math.abs((measurement.loudnessLufs ?? 0) + 18)).toBeLessThan(0.2);
      }
    }));

  it('encodes again under a lower ceiling when the codec overshoots, and reports what was held back', () =>
    inTempDir(async (dir) => {
      const loud = { ...presets['audiobook-acx'], peakHeadroomDb: 0 };
      const delivered = await deliverToPreset(
        request(dir, 'audiobook-acx', 'mp3', { inputs: [input('other')], preset: loud, gainDb: 14 }),
      );
      expect(delivered.figures.find(({ name }) => name === 'sample peak')?.pass).toBe(true);
      expect(delivered.limiterLargestReductionDb).toBeGreaterThan(1);
      expect(delivered.ceilingDbtp).toBeLessThanOrEqual(-3);
    }));

  it('hands back a file that cannot pass with the figure that fails', () =>
    inTempDir(async (dir) => {
      const delivered = await deliverToPreset(request(dir, 'podcast', 'mp3', { gainDb: 0 }));
      expect(delivered.pass).toBe(false);
      expect(failed(delivered)).toEqual([expect.stringMatching(/^loudness -2\d\.\d+: -16 LUFS ±1$/)]);
    }));

  it('cuts rows out of a master, whose loudness is judged together', () =>
    inTempDir(async (dir) => {
      const rows: Delivered[] = [];
      for (const [index, { speechStartMs, speechEndMs }] of voice.placements.entries()) {
        const inputs = [input('voice', { startMs: speechStartMs, endMs: speechEndMs })];
        rows.push(
          await deliverToPreset(request(dir, 'courseware', 'mp3', { inputs, outPath: join(dir, `${index}.mp3`) })),
        );
      }
      for (const [index, row] of rows.entries()) {
        const { speechStartMs = 0, speechEndMs = 0 } = voice.placements[index] ?? {};
        expect(failed(row)).toEqual([]);
        expect(Math.abs(row.durationMs - (speechEndMs - speechStartMs) - 500)).toBeLessThan(1);
        expect(Math.abs(row.measurement.headMs - 200)).toBeLessThanOrEqual(30);
        expect(row.inputOffsetsMs).toEqual([200]);
      }
      const together = judgeTogether(
        presets.courseware,
        rows.map(({ measurement }) => measurement),
      );
      expect(together).toMatchObject([{ pass: true }]);
    }));
});

describe('encodeDelivery', () => {
  it('keeps every pause as it was asked for, measured in the decoded MP3 within a frame', () =>
    inTempDir(async (dir) => {
      const made = request(dir, 'audiobook-acx', 'mp3');
      const { inputOffsetsMs } = await encodeDelivery({ ...made, ceilingDbtp: -3 });
      const decoded = await decodeFile(made.outPath, testRateHz);
      const quiet = quietStretches(decoded, testRateHz, -40 + made.gainDb, 100);
      for (const [index, { speechEndMs }] of voice.placements.slice(0, -1).entries()) {
        const pauseMs = pausesMs[index] ?? 0;
        const from = (inputOffsetsMs[0] ?? 0) + speechEndMs;
        const heard = quiet.find(({ fromMs }) => Math.abs(fromMs - from) <= mp3FrameMs);
        expect(Math.abs((heard?.toMs ?? 0) - (heard?.fromMs ?? 0) - pauseMs)).toBeLessThanOrEqual(mp3FrameMs);
      }
    }));

  it.each(['m4b', 'mp3', 'opus'] as const)('marks several inputs of %s as chapters', (format) =>
    inTempDir(async (dir) => {
      const inputs = [input('voice', { title: 'One = 1; 第一章' }), input('other', { title: 'Two' })];
      const made = { ...request(dir, 'audiobook-m4b', format, { inputs }), ceilingDbtp: -2.5 };
      const { inputOffsetsMs, durationMs } = await encodeDelivery(made);
      const { chapters } = await probeFile(made.outPath);
      expect(chapters.map(({ title }) => title)).toEqual(['One = 1; 第一章', 'Two']);
      expect(chapters[0]?.startMs).toBe(0);
      expect(Math.abs((chapters[1]?.startMs ?? 0) - (inputOffsetsMs[1] ?? 0))).toBeLessThan(2);
      expect(Math.abs((chapters[0]?.endMs ?? 0) - (chapters[1]?.startMs ?? 0))).toBeLessThan(2);
      expect(Math.abs((chapters[1]?.endMs ?? 0) - durationMs)).toBeLessThan(60);
    }),
  );

  it('writes the chapters of M4B by both conventions, and its index before its sound', () =>
    inTempDir(async (dir) => {
      const inputs = [input('voice', { title: 'One' }), input('other', { title: 'Two' })];
      const made = request(dir, 'audiobook-m4b', 'm4b', { inputs });
      await encodeDelivery({ ...made, ceilingDbtp: -2.5 });
      const bytes = await readFile(made.outPath);
      // Nero's list of starts and titles; the QuickTime reference from the sound to a text track.
      expect(bytes.includes('chpl')).toBe(true);
      expect(bytes.includes('chap')).toBe(true);
      expect(bytes.toString('latin1', 8, 12)).toBe('M4A ');
      expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    }));

  it.each(audioFormats)('writes tags and both marks of machine-made speech into %s', (format) =>
    inTempDir(async (dir) => {
      const made = { ...request(dir, 'audiobook-m4b', format), ceilingDbtp: -2.5 };
      await encodeDelivery(made);
      const { tags: found } = await probeFile(made.outPath);
      expect(found).toMatchObject({
        title: 'A = title; with # signs \\ and 汉字',
        artist: 'A. Writer',
        album: 'The Book',
        genre: 'Audiobook',
      });
      if (format !== 'wav') expect(found).toMatchObject({ composer: 'slt', album_artist: 'A. Writer' });
      expect(found['comment']).toContain('Voice licence: CC0-1.0');
      expect(found['comment']).toContain('generated by a machine');
      expect(Object.values(found).find((value) => value.includes('"Label":"1"'))).toContain('"ProduceID":"job-7"');
    }),
  );

  it.each(['m4b', 'mp3', 'flac'] as const)('attaches the cover to %s', (format) =>
    inTempDir(async (dir) => {
      const coverPath = join(dir, 'cover.png');
      await copyFile(join(__dirname, '../testing/cover.png'), coverPath);
      const made = { ...request(dir, 'audiobook-m4b', format, { coverPath }), ceilingDbtp: -2.5 };
      await encodeDelivery(made);
      expect(await probeFile(made.outPath)).toMatchObject({ hasCover: true });
    }),
  );

  it('gives the same bytes again', () =>
    inTempDir(async (dir) => {
      for (const format of ['wav', 'mp3', 'opus'] as const) {
        const [first, second] = ['a', 'b'].map((name) => join(dir, `${name}.${format}`)) as [string, string];
        for (const outPath of [first, second]) {
          await encodeDelivery({ ...request(dir, 'audiobook-m4b', format, { outPath }), ceilingDbtp: -2.5 });
        }
        expect((await readFile(first)).equals(await readFile(second))).toBe(true);
      }
    }));

  it('leaves no file and no process behind when it is stopped', () =>
    inTempDir(async (dir) => {
      const stopping = new AbortController();
      const inputs = Array.from({ length: 60 }, () => input('voice'));
      const work = encodeDelivery({ ...request(dir, 'podcast', 'opus', { inputs }), ceilingDbtp: -2 }, stopping.signal);
      const unfinished = async (): Promise<boolean> => (await readdir(dir)).some((name) => name.endsWith('.part'));
      while (!(await unfinished())) await new Promise((resolve) => setImmediate(resolve));
      stopping.abort(new Error('cancelled by the user'));
      await expect(work).rejects.toThrow('cancelled by the user');
      expect(await runningProcesses()).toBe(0);
      expect(await readdir(dir)).toEqual([]);
    }));

  it('names the place and the remedy when ffmpeg fails, a master is missing or rates differ', () =>
    inTempDir(async (dir) => {
      const encode = (change: Partial<EncodeRequest>): Promise<unknown> =>
        encodeDelivery({ ...request(dir, 'podcast', 'mp3', change), ceilingDbtp: -2 });
      await expect(encode({ coverPath: join(dir, 'none.png') })).rejects.toMatchObject({
        code: 'internal',
        message: expect.stringContaining('none.png'),
      });
      await expect(encode({ inputs: [input('nowhere')] })).rejects.toThrow('nowhere.wav');
      await expect(encode({ inputs: [] })).rejects.toMatchObject({ code: 'invalid-input' });
      await expect(encode({ inputs: [input('voice'), input('other', { sampleRateHz: 16_000 })] })).rejects.toThrow(
        /other\.wav has 22050 Hz/,
      );
      expect(await readdir(dir)).toEqual([]);
    }));
});
