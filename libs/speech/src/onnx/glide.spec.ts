import { glideRows, joinGlide } from './glide';
import type { GraphSpec } from './graph-spec';
import type { SpeakItem } from './thread-protocol';

const spec = { melBands: 2, padMel: -9 } as GraphSpec;
const item: SpeakItem = {
  phoneIds: Int32Array.from([3, 4, 5]),
  embedding: Float32Array.from([1, 0]),
  embeddingTo: Float32Array.from([0, 1]),
  noiseScale: 0.5,
  lengthScale: 1,
  pitchSemitones: 0,
  seed: 7,
};

describe('a glide', () => {
  it('goes by even steps from one embedding to the other, at most a step a phone', () => {
    const rows = glideRows(item);
    expect(rows.map(({ embedding }) => [...embedding])).toEqual([
      [1, 0],
      [0.5, 0.5],
      [0, 1],
    ]);
    expect(rows.every(({ embeddingTo, seed }) => embeddingTo === undefined && seed === 7)).toBe(true);
    expect(glideRows({ ...item, phoneIds: new Int32Array(150) })).toHaveLength(17);
    expect(glideRows({ ...item, phoneIds: new Int32Array(1) })).toHaveLength(2);
  });

  it('takes each phone from its own step, and the silence behind from none', () => {
    // Three rows of seven frames, two phones of padding; each number tells row (tens) and frame (ones).
    const durations = [1, 2, 1, 0, 2, 1, 1, 0, 1, 1, 3, 0];
    const frames = 7;
    const numbers = [0, 1, 2].map((row) => Array.from({ length: frames }, (_, at) => 10 * row + at));
    const mel = Float32Array.from(numbers.flatMap((row) => [...row, ...row.map((each) => each + 100)]));
    const joined = joinGlide(item, { frames, mel, f0: Float32Array.from(numbers.flat()), durations }, spec);
    // Phone 1 from row 0, phone 2 from row 1 behind its two frames, phone 3 from row 2 behind its two; then two of silence.
    expect(joined.durations).toEqual([1, 1, 3]);
    expect([...joined.f0!]).toEqual([0, 12, 22, 23, 24, 0, 0]);
    expect([...joined.mel.subarray(0, 7)]).toEqual([0, 12, 22, 23, 24, -9, -9]);
    expect([...joined.mel.subarray(7)]).toEqual([100, 112, 122, 123, 124, -9, -9]);
  });
});
