import { LoudnessMeter } from '../meter/loudness-meter';
import { integratedLoudnessLufs, mergeLoudness, rmsDb, type LoudnessSummary } from '../meter/loudness-summary';
import { presets } from '../presets/presets';
import { speechLike, testRateHz } from '../testing';
import { jobGainDb } from './job-gain';

const measure = (samples: Float32Array): LoudnessSummary => {
  const meter = new LoudnessMeter(testRateHz);
  meter.push(samples);
  return meter.finish();
};
const measured = new Map<number, LoudnessSummary>();

/** Ten seconds are measured; a longer chapter is as many times that. */
const chapter = (levelDb: number, seconds = 40): LoudnessSummary => {
  const ten = measured.get(levelDb) ?? measure(speechLike({ seconds: 10, levelDb }));
  measured.set(levelDb, ten);
  const times = seconds / 10;
  return { ...ten, seconds: ten.seconds * times, energySeconds: ten.energySeconds * times };
};

describe('jobGainDb', () => {
  it('brings the whole of a job to a LUFS target', () => {
    const whole = mergeLoudness([chapter(-24), chapter(-28)]);
    expect(integratedLoudnessLufs(whole) + jobGainDb(whole, presets.podcast)).toBeCloseTo(-16, 6);
  });

  it('brings a job into the RMS window with its room tone around it', () => {
    const whole = chapter(-27);
    const gainDb = jobGainDb(whole, presets['audiobook-acx']);
    const inFile = rmsDb({ ...whole, seconds: whole.seconds + 2.7 }) + gainDb;
    expect(inFile).toBeCloseTo(-20.5, 6);
  });

  it('moves off the middle so that every chapter lies in the window', () => {
    const chapters = [chapter(-24, 300), chapter(-26, 5)];
    const gainDb = jobGainDb(mergeLoudness(chapters), presets['audiobook-acx'], chapters);
    for (const one of chapters) {
      const level = rmsDb({ ...one, seconds: one.seconds + 2.7 }) + gainDb;
      expect(level).toBeGreaterThan(-23);
      expect(level).toBeLessThan(-18);
    }
  });

  it('misses by the least where one gain cannot serve all', () => {
    const chapters = [chapter(-20), chapter(-30)];
    const gainDb = jobGainDb(mergeLoudness(chapters), presets['audiobook-acx'], chapters);
    const [loud = 0, soft = 0] = chapters.map((one) => rmsDb({ ...one, seconds: one.seconds + 2.7 }) + gainDb);
    expect(loud - -18).toBeCloseTo(-23 - soft, 6);
  });

  it('is 0 for masters and for silence', () => {
    expect(jobGainDb(chapter(-24), presets['master-wav'])).toBe(0);
    const silent = mergeLoudness([]);
    for (const preset of Object.values(presets)) expect(jobGainDb(silent, preset)).toBe(0);
  });
});
