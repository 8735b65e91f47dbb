import { levelDb, noise, speechLike, testRateHz } from '../testing';
import { RoomTone } from '../samples/room-tone';
import { QuietMeter } from './quiet-meter';

const measured = (samples: Float32Array): QuietMeter => {
  const meter = new QuietMeter(testRateHz);
  for (let at = 0; at < samples.length; at += 777) meter.push(samples.subarray(at, at + 777));
  return meter;
};
const between = (headMs: number, tailMs: number): Float32Array => {
  const speech = speechLike({ seconds: 2, edgeSilenceMs: 0 });
  const at = Math.round((headMs * testRateHz) / 1000);
  const whole = new Float32Array(at + speech.length + Math.round((tailMs * testRateHz) / 1000));
  whole.set(speech, at);
  return whole;
};

describe('QuietMeter', () => {
  it('reads head, tail and digital silence', () => {
    const meter = measured(between(700, 1500));
    expect(Math.abs(meter.headMs - 700)).toBeLessThanOrEqual(10);
    expect(Math.abs(meter.tailMs - 1500)).toBeLessThanOrEqual(15);
    expect(meter.longestDigitalSilenceMs).toBeCloseTo(1500, -1);
    expect(meter.floorMeanSquare).toBe(0);
  });

  it('reads the level of the quietest 500 ms as the floor', () => {
    const samples = between(700, 1500);
    new RoomTone(1, testRateHz, -66).addTo(samples);
    const meter = measured(samples);
    expect(10 * Math.log10(meter.floorMeanSquare)).toBeCloseTo(-66, 0);
    expect(meter.longestDigitalSilenceMs).toBeLessThan(1);
  });

  it('calls everything head where nothing is loud', () => {
    const meter = measured(noise({ seconds: 1, levelDb: -60 }));
    expect(meter.headMs).toBeCloseTo(1000, 6);
    expect(meter.tailMs).toBeCloseTo(1000, 6);
    expect(10 * Math.log10(meter.floorMeanSquare)).toBeCloseTo(-60, 0);
  });

  it('has no floor for less than half a second', () => {
    expect(measured(noise({ seconds: 0.4 })).floorMeanSquare).toBe(Infinity);
    expect(levelDb(noise({ seconds: 0.4, levelDb: -30 }))).toBeCloseTo(-30, 6);
  });
});
