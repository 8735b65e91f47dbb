import { speechLike, testRateHz } from '../testing';
import { findSpeechEdges } from './speech-edges';

describe('findSpeechEdges', () => {
  const frame = Math.round(testRateHz * 0.005);

  it('finds speech between silences within a frame or two of where its envelope rises', () => {
    const take = speechLike({ seconds: 1, edgeSilenceMs: 200 });
    const { start, end } = findSpeechEdges(take, testRateHz, -40);
    const edge = testRateHz * 0.2;
    expect(start).toBeGreaterThanOrEqual(edge - frame);
    expect(start).toBeLessThan(edge + 2 * frame);
    expect(end).toBeGreaterThan(take.length - edge - 2 * frame);
    expect(end).toBeLessThanOrEqual(take.length - edge + frame);
  });

  it('counts from full scale: the same take 30 dB softer loses its edges, and then everything', () => {
    const take = speechLike({ seconds: 1, levelDb: -24 });
    const soft = take.map((sample) => sample * 10 ** (-30 / 20));
    expect(findSpeechEdges(soft, testRateHz, -40)).toEqual({ start: 0, end: 0 });
    expect(findSpeechEdges(soft, testRateHz, -70).end).toBeGreaterThan(testRateHz * 0.9);
  });

  it('moves outwards as slice_db falls', () => {
    const fadeIn = Float32Array.from({ length: testRateHz }, (_, at) => (at / testRateHz) * Math.sin(at));
    const starts = [-20, -40, -60].map((sliceDb) => findSpeechEdges(fadeIn, testRateHz, sliceDb).start);
    expect(starts[0]).toBeGreaterThan(starts[1] as number);
    expect(starts[1]).toBeGreaterThan(starts[2] as number);
  });

  it('finds nothing in silence and in nothing', () => {
    expect(findSpeechEdges(new Float32Array(1000), testRateHz, -40)).toEqual({ start: 0, end: 0 });
    expect(findSpeechEdges(new Float32Array(0), testRateHz, -40)).toEqual({ start: 0, end: 0 });
  });
});
