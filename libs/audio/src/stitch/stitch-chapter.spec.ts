import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { roomToneDb } from '../samples/room-tone';
import { gathered, inTempDir, levelDb, quietStretches, speechLike, speechPieces, testRateHz, tone } from '../testing';
import { readWav } from '../wav/wav-reader';
import { stitchChapter, type StitchedChapter, type StitchPiece } from './stitch-chapter';

const options = { sampleRateHz: testRateHz, sliceDb: -40, roomToneSeed: 11 };

async function* given(pieces: StitchPiece[]): AsyncGenerator<StitchPiece> {
  yield* pieces;
  await Promise.resolve();
}

const stitched = (
  pieces: AsyncIterable<StitchPiece>,
  more: Partial<typeof options> = {},
): Promise<StitchedChapter & { samples: Float32Array; bytes: Buffer }> =>
  inTempDir(async (dir) => {
    const outPath = join(dir, 'chapter.wav');
    const chapter = await stitchChapter(pieces, { ...options, ...more, outPath });
    return { ...chapter, samples: await gathered(readWav(outPath)), bytes: await readFile(outPath) };
  });

const silent = (pauseAfterMs: number): StitchPiece => ({ samples: null, sampleRateHz: testRateHz, pauseAfterMs });
const spoken = (pauseAfterMs: number, seed = 1): StitchPiece => ({
  samples: speechLike({ seconds: 0.5, seed }),
  sampleRateHz: testRateHz,
  pauseAfterMs,
});

describe('stitchChapter', () => {
  it('leaves exactly the pause between two speeches, as placed and as heard', async () => {
    const pauses = [180, 450, 700, 1500, 0];
    const { samples, placements } = await stitched(speechPieces(pauses));
    placements.slice(1).forEach((placement, index) => {
      const before = placements[index]?.speechEndMs ?? 0;
      expect(Math.abs(placement.speechStartMs - before - (pauses[index] ?? 0))).toBeLessThan(0.05);
    });
    const heard = quietStretches(samples, testRateHz, -40, 100).map(({ fromMs, toMs }) => toMs - fromMs);
    expect(heard.length).toBe(4);
    heard.forEach((ms, index) => expect(Math.abs(ms - (pauses[index] ?? 0))).toBeLessThanOrEqual(10));
  });

  it('places any mixture of speech and silent lines by the sum of their pauses', async () => {
    const piece = fc.record({ spoken: fc.boolean(), pause: fc.integer({ min: 0, max: 300 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (plan) => {
        const { placements, sampleCount, samples } = await stitched(
          given(plan.map(({ spoken: speaks, pause }) => (speaks ? spoken(pause) : silent(pause)))),
        );
        expect(samples.length).toBe(sampleCount);
        const speaking = plan.flatMap(({ spoken: speaks }, index) => (speaks ? [index] : []));
        expect(placements.map(({ index }) => index)).toEqual(speaking);
        placements.slice(1).forEach((placement, at) => {
          const before = placements[at];
          const pauseMs = plan.slice(before?.index, placement.index).reduce((sum, { pause }) => sum + pause, 0);
          expect(Math.abs(placement.speechStartMs - (before?.speechEndMs ?? 0) - pauseMs)).toBeLessThan(0.05);
        });
      }),
      { numRuns: 15 },
    );
  });

  it('gives the same bytes for the same pieces and seed, and other room tone for another seed', async () => {
    const [first, second, other] = await Promise.all([
      stitched(speechPieces([200, 0])),
      stitched(speechPieces([200, 0])),
      stitched(speechPieces([200, 0]), { roomToneSeed: 12 }),
    ]);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(first.bytes.equals(other.bytes)).toBe(false);
  });

  it('fills pauses with room tone', async () => {
    const { samples, placements } = await stitched(speechPieces([1000, 0]));
    const from = Math.round((((placements[0]?.speechEndMs ?? 0) + 100) * testRateHz) / 1000);
    expect(levelDb(samples, from, from + Math.round(testRateHz * 0.8))).toBeCloseTo(roomToneDb, 0);
  });

  it('tells where a moment of a take lies in the chapter', async () => {
    const take = new Float32Array(testRateHz);
    take.set(tone({ seconds: 0.1, levelDb: -10 }), testRateHz * 0.3);
    const click: StitchPiece = { samples: take, sampleRateHz: testRateHz, pauseAfterMs: 0 };
    const { placements, samples } = await stitched(given([spoken(250), click]));
    const placement = placements[1];
    // Within one frame of the edge search.
    expect(Math.abs((placement?.takeOffsetMs ?? 0) + 300 - (placement?.speechStartMs ?? 0))).toBeLessThan(5);
    const at = Math.round(((placement?.takeOffsetMs ?? 0) + 350) * (testRateHz / 1000));
    expect(levelDb(samples, at - 200, at + 200)).toBeCloseTo(-10, 0);
  });

  it('cuts more of a take when slice_db is higher', async () => {
    const soft = Float32Array.from(
      { length: testRateHz },
      (_, at) => 0.3 * Math.sin(at) * Math.sin((Math.PI * at) / testRateHz) ** 4,
    );
    const lengthAt = async (sliceDb: number): Promise<number> => {
      const pieces = given([{ samples: soft, sampleRateHz: testRateHz, pauseAfterMs: 0 }]);
      const { placements } = await stitched(pieces, { sliceDb });
      return (placements[0]?.speechEndMs ?? 0) - (placements[0]?.speechStartMs ?? 0);
    };
    expect(await lengthAt(-25)).toBeLessThan((await lengthAt(-40)) - 50);
    expect(await lengthAt(-40)).toBeLessThan((await lengthAt(-60)) - 50);
  });

  it('makes one take louder by its gain, and places it as if it had none', async () => {
    const pieces = (gainDb: number): StitchPiece[] => [spoken(300), { ...spoken(0, 2), gainDb }];
    const [plain, louder] = [await stitched(given(pieces(0))), await stitched(given(pieces(6)))];
    expect(louder.placements).toEqual(plain.placements);
    const levels = ({ samples, placements }: typeof plain): number[] =>
      placements.map(({ speechStartMs, speechEndMs }) => {
        const at = (ms: number): number => Math.round((ms * testRateHz) / 1000);
        return levelDb(samples, at(speechStartMs), at(speechEndMs));
      });
    const [before = [], after = []] = [levels(plain), levels(louder)];
    expect(after[0]).toBeCloseTo(before[0]!, 3);
    expect(after[1]! - before[1]!).toBeCloseTo(6, 1);
  });

  it('keeps a take that is softer than the slice level: its words are in the script', async () => {
    const whisper = speechLike({ seconds: 0.5, levelDb: -60, edgeSilenceMs: 0 });
    const { placements } = await stitched(given([{ samples: whisper, sampleRateHz: testRateHz, pauseAfterMs: 0 }]));
    expect((placements[0]?.speechEndMs ?? 0) - (placements[0]?.speechStartMs ?? 0)).toBeCloseTo(500, 0);
  });

  it('takes voices of another rate', async () => {
    const other = { samples: speechLike({ seconds: 1, sampleRateHz: 32_000 }), sampleRateHz: 32_000, pauseAfterMs: 0 };
    const { placements } = await stitched(given([other]));
    expect((placements[0]?.speechEndMs ?? 0) - (placements[0]?.speechStartMs ?? 0)).toBeCloseTo(1000, -2);
  });

  it('makes a chapter of nothing but pauses, and one of nothing', async () => {
    expect((await stitched(given([silent(300), silent(200)]))).sampleCount).toBe(testRateHz / 2);
    expect((await stitched(given([]))).sampleCount).toBe(0);
  });

  it('leaves no file when its pieces fail', () =>
    inTempDir(async (dir) => {
      async function* failing(): AsyncGenerator<StitchPiece> {
        yield spoken(100);
        throw await Promise.resolve(new Error('take is missing'));
      }
      const work = stitchChapter(failing(), { ...options, outPath: join(dir, 'x.wav') });
      await expect(work).rejects.toThrow('take is missing');
      expect(await readdir(dir)).toEqual([]);
    }));
});
