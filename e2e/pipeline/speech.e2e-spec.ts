import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chapterTimingsSchema, presetNames, reportSchema, type TimedLine } from '@voicemill/contracts';
import { decode, foundFfmpeg, type Sound } from './testing/decode';
import { openHome, type Home } from './testing/home';
import { root } from './testing/program';
import { levelDb, speechFaults, type Expected, type Span } from './testing/speech-faults';
import { srtCues } from './testing/subtitles';
import { startWorker } from './testing/workers';

jest.setTimeout(360_000);

/** What the default preset adds after the last chapter. */
const tailMs = 1000;
const sliceDb = -40;

interface Lesson {
  sound: Sound;
  lines: (TimedLine & { chapter: number; pauseMs: number | null })[];
  cues: (Span & { text: string })[];
  expected: Omit<Expected, 'beforeMs' | 'afterMs'>;
}

describe('a rendered lesson', () => {
  let home: Home;
  let ffmpeg: string;
  const outOf = (name: string): string => join(home.dir, 'out', name);
  const render = (file: string, name: string, ...args: string[]) =>
    home.render([join(root, 'samples', file), '--out', outOf(name), ...args], { VOICEMILL_WORKERS: '0' });

  const open = async (file: string, name: string): Promise<Lesson> => {
    const names = await readdir(outOf(name));
    const read = (end: string): Promise<string> =>
      readFile(join(outOf(name), names.find((each) => each.endsWith(end)) ?? end), 'utf8');
    const { chapters } = JSON.parse(await read('.timings.json')) as { chapters: object[] };
    const timed = chapters.map((chapter) => chapterTimingsSchema.parse({ durationMs: 0, ...chapter }));
    const pauses = await home.ask<{ number: number; pauseMs: number | null }>(
      `SELECT line.number, line.pause_ms AS "pauseMs" FROM line JOIN script ON script.latest_revision_id = line.revision_id
       WHERE script.source_name = $1`,
      [file],
    );
    const lines = timed.flatMap(({ chapter, lines: own }) =>
      own.map((line) => {
        const pauseMs = pauses.find(({ number }) => number === line.line)?.pauseMs ?? null;
        return { ...line, chapter, pauseMs };
      }),
    );
    const report = reportSchema.parse(JSON.parse(await read('report.json')));
    const audio = names.find((each) => each.endsWith('.m4b')) ?? '';
    return {
      sound: await decode(ffmpeg, join(outOf(name), audio)),
      lines,
      cues: srtCues(await read('.srt')),
      expected: { speechDb: sliceDb + report.gainDb, toleranceMs: 50 },
    };
  };

  /** What is wrong with the speech of each line, by line. */
  const faultsOf = ({ sound, lines, expected }: Lesson): string[] =>
    lines.flatMap((line, at) => {
      const [before, after] = [lines[at - 1]?.endMs ?? 0, lines[at + 1]?.startMs ?? Infinity];
      const beside = (ms: number): number => Math.min(400, ms / 2);
      const room = { beforeMs: beside(line.startMs - before), afterMs: beside(after - line.endMs) };
      return speechFaults(sound, line, { ...expected, ...room }).map((fault) => `line ${line.line}: ${fault}`);
    });

  beforeAll(async () => {
    home = await openHome('speech');
    await startWorker(home, {});
    ffmpeg = await foundFfmpeg(home);
  });
  afterAll(() => home.remove());

  describe.each([
    ['lesson.csv', 'en', 24],
    ['lesson-zh.csv', 'zh', 23],
  ])('%s', (file, name, lineCount) => {
    let lesson: Lesson;
    beforeAll(async () => {
      const { code, output, errors } = await render(file, name);
      expect({ code, errors: code === 0 ? '' : errors }).toEqual({ code: 0, errors: '' });
      expect(output).toMatch(/(\d+) chunks: \1 made, 0 reused, 0 gaps/);
      lesson = await open(file, name);
    });

    it('speaks every line, where its cue says and nowhere else', () => {
      expect(lesson.lines.map(({ line }) => line)).toEqual(Array.from({ length: lineCount }, (_, at) => at + 1));
      expect(faultsOf(lesson)).toEqual([]);
    });

    it('is measured by something that notices silence, noise and a cue that is elsewhere', () => {
      const { sound, lines } = lesson;
      const silent = { ...sound, samples: new Float32Array(sound.samples.length) };
      expect(faultsOf({ ...lesson, sound: silent }).length).toBeGreaterThanOrEqual(lines.length);
      const noise = { ...sound, samples: sound.samples.map((_, at) => (((at * 7919 + 13) * 104_729) % 10_007) / 2e4) };
      expect(faultsOf({ ...lesson, sound: noise }).length).toBeGreaterThanOrEqual(lines.length);
      const moved = lines.map((line) => ({ ...line, startMs: line.startMs + 120, endMs: line.endMs + 120 }));
      const noticed = new Set(faultsOf({ ...lesson, lines: moved }).map((fault) => fault.split(':')[0]));
      expect(noticed.size).toBe(lines.length);
    });

    it('keeps words in order inside their line, at the pace of speech', () => {
      for (const { words, startMs, endMs, line } of lesson.lines) {
        expect([line, words.length > 0]).toEqual([line, true]);
        let atMs = startMs;
        for (const word of words) {
          expect(word.startMs).toBeGreaterThanOrEqual(atMs - 0.2);
          expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
          atMs = word.endMs;
        }
        expect(atMs).toBeLessThanOrEqual(endMs + 0.2);
        const phones = words.reduce((sum, word) => sum + word.phones.length, 0);
        const spokenMs = words.reduce((sum, word) => sum + word.endMs - word.startMs, 0);
        expect([line, spokenMs / phones > 40, spokenMs / phones < 200]).toEqual([line, true, true]);
      }
    });

    it('pauses between lines as long as their rows say', () => {
      for (const [at, line] of lesson.lines.entries()) {
        const next = lesson.lines[at + 1];
        if (!next || next.chapter !== line.chapter || line.pauseMs === null) continue;
        expect([line.line, Math.abs(next.startMs - line.endMs - line.pauseMs) <= 1]).toEqual([line.line, true]);
      }
    });

    it('shows cues that do not overlap, begin and end with their lines, and leaves the tail after the last', () => {
      const { cues, lines, sound, expected } = lesson;
      for (const [at, cue] of cues.entries()) {
        expect(cue.endMs).toBeGreaterThan(cue.startMs);
        expect(cue.startMs).toBeGreaterThanOrEqual(cues[at - 1]?.endMs ?? 0);
      }
      for (const { startMs, endMs } of lines) {
        expect(cues.some((cue) => Math.abs(cue.startMs - startMs) <= 1)).toBe(true);
        expect(cues.some((cue) => Math.abs(cue.endMs - endMs) <= 1)).toBe(true);
      }
      const durationMs = (sound.samples.length * 1000) / sound.sampleRateHz;
      const afterMs = durationMs - (cues.at(-1)?.endMs ?? 0);
      expect([afterMs, Math.abs(afterMs - tailMs) < 60]).toEqual([afterMs, true]);
      const tail = { startMs: durationMs - afterMs + 100, endMs: durationMs };
      expect(levelDb(sound, tail)).toBeLessThan(expected.speechDb - 15);
    });
  });

  it.each(presetNames.map((preset) => [preset]))('passes as %s too, and makes no take anew', async (preset) => {
    const [before] = await home.ask<{ takes: number }>(`SELECT count(*)::int AS takes FROM take`);
    const { code, output, errors } = await render('lesson.csv', preset, '--preset', preset);
    expect({ code, errors: code === 0 ? '' : errors + output }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/(\d+) chunks: 0 made, \1 reused, 0 gaps/);
    const report = reportSchema.parse(JSON.parse(await readFile(join(outOf(preset), 'report.json'), 'utf8')));
    expect(report).toMatchObject({ preset, pass: true, gaps: [] });
    const [after] = await home.ask<{ takes: number }>(`SELECT count(*)::int AS takes FROM take`);
    expect(after).toEqual(before);
  });
});
