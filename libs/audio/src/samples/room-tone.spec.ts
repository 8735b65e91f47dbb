import { levelDb, testRateHz } from '../testing';
import { RoomTone, roomToneDb } from './room-tone';

const toneOf = (seed: number, blocks: number[], sampleRateHz = testRateHz): Float32Array => {
  const tone = new RoomTone(seed, sampleRateHz);
  return Float32Array.from(
    blocks.flatMap((count) => {
      const block = new Float32Array(count);
      tone.addTo(block);
      return [...block];
    }),
  );
};

describe('RoomTone', () => {
  it.each([22_050, 24_000, 48_000])('has its level at %i Hz', (sampleRateHz) => {
    expect(levelDb(toneOf(1, [sampleRateHz * 4], sampleRateHz))).toBeCloseTo(roomToneDb, 0);
  });

  it('does not depend on how it is cut into blocks, but on its seed', () => {
    expect(toneOf(5, [7, 1, 992])).toEqual(toneOf(5, [1000]));
    expect(toneOf(5, [1000])).not.toEqual(toneOf(6, [1000]));
  });

  it('holds no hole: every 20 ms of a minute lie within 6 dB of its level', () => {
    const minute = toneOf(3, [testRateHz * 60]);
    const frame = Math.round(testRateHz * 0.02);
    for (let at = 0; at + frame <= minute.length; at += frame) {
      expect(Math.abs(levelDb(minute, at, at + frame) - roomToneDb)).toBeLessThan(6);
    }
  });

  it('yields stretches of the wanted length', () => {
    const blocks = [...new RoomTone(1, testRateHz).stretch(40_000)];
    expect(blocks.reduce((sum, block) => sum + block.length, 0)).toBe(40_000);
    expect([...new RoomTone(1, testRateHz).stretch(0)]).toEqual([]);
  });
});
