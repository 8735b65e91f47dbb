import { measuredFigureSchema, presetNames } from '@voicemill/contracts';
import type { EncodedMeasurement } from '../deliver/encoded-measurement';
import { LoudnessMeter } from '../meter/loudness-meter';
import { testRateHz, tone } from '../testing';
import { judgePreset, judgeTogether } from './judge-preset';
import { presets } from './presets';

const summaryAt = (levelDb: number): EncodedMeasurement['loudness'] => {
  const meter = new LoudnessMeter(testRateHz);
  meter.push(tone({ seconds: 2, levelDb }, 1000));
  return meter.finish();
};

const acxChapter: EncodedMeasurement = {
  codec: 'mp3',
  container: 'mp3',
  sampleRateHz: 44_100,
  channels: 1,
  bitsPerSample: null,
  bitRateKbps: 192,
  constantBitRate: true,
  durationMs: 600_000,
  loudness: summaryAt(-20),
  loudnessLufs: -19,
  rmsDb: -20,
  samplePeakDb: -3.2,
  truePeakDbtp: -3,
  noiseFloorDb: -68,
  headMs: 710,
  tailMs: 2010,
  longestDigitalSilenceMs: 0.2,
};
const failing = (change: Partial<EncodedMeasurement>): string[] =>
  judgePreset(presets['audiobook-acx'], { ...acxChapter, ...change })
    .filter(({ pass }) => !pass)
    .map(({ name }) => name);

describe('judgePreset', () => {
  it('passes a chapter as ACX wants it, each figure with its method', () => {
    const figures = judgePreset(presets['audiobook-acx'], acxChapter);
    expect(figures.map(({ name }) => name)).toEqual([
      'RMS',
      'sample peak',
      'noise floor',
      'digital silence',
      'room tone at the head',
      'room tone at the tail',
      'channels',
      'sample rate',
      'bit rate',
      'length',
    ]);
    for (const figure of figures) {
      expect(measuredFigureSchema.parse(figure)).toEqual(figure);
      expect(figure).toMatchObject({ pass: true });
      expect(figure.method).not.toBe('');
    }
  });

  it.each<[string, Partial<EncodedMeasurement>]>([
    ['RMS', { rmsDb: -23.1 }],
    ['RMS', { rmsDb: -17.9 }],
    ['RMS', { rmsDb: null }],
    ['sample peak', { samplePeakDb: -2.9 }],
    ['noise floor', { noiseFloorDb: -59 }],
    ['noise floor', { noiseFloorDb: null }],
    ['digital silence', { longestDigitalSilenceMs: 400 }],
    ['room tone at the head', { headMs: 300 }],
    ['room tone at the tail', { tailMs: 5200 }],
    ['channels', { channels: 2 }],
    ['sample rate', { sampleRateHz: 48_000 }],
    ['bit rate', { bitRateKbps: 128 }],
    ['bit rate', { constantBitRate: false }],
    ['length', { durationMs: 121 * 60_000 }],
  ])('fails %s alone for %j', (name, change) => {
    expect(failing(change)).toEqual([name]);
  });

  it('holds one file of a whole book to its loudness', () => {
    const loud = { ...acxChapter, loudnessLufs: -14 };
    expect(judgePreset(presets.podcast, loud)[0]).toMatchObject({ name: 'loudness', pass: false });
    expect(judgePreset(presets.podcast, { ...loud, loudnessLufs: -16.9 })[0]).toMatchObject({ pass: true });
  });

  it('holds the files that share a gain to their loudness together, not one by one', () => {
    const rows = [-15.5, -20.5].map((level) => ({ ...acxChapter, loudness: summaryAt(level), loudnessLufs: level }));
    const [first] = judgePreset(presets.courseware, rows[0] as EncodedMeasurement);
    expect(first).toMatchObject({ measured: -15.5, pass: true, target: expect.stringContaining('all together') });
    const [together] = judgeTogether(presets.courseware, rows);
    // The mean of the two powers.
    expect(together?.measured).toBeCloseTo(-17.3, 1);
    expect(together?.pass).toBe(true);
    expect(judgeTogether(presets.courseware, rows.slice(0, 1))).toMatchObject([{ pass: false }]);
    expect(judgeTogether(presets['audiobook-acx'], rows)).toEqual([]);
  });

  it('asks a master for its rate and width only', () => {
    const master = { ...acxChapter, codec: 'pcm_s16le', bitsPerSample: 16, sampleRateHz: 22_050, samplePeakDb: 0 };
    const figures = judgePreset(presets['master-wav'], master);
    expect(figures.map(({ name }) => name)).toEqual(['digital silence', 'channels', 'bits per sample']);
    expect(figures.every(({ pass }) => pass)).toBe(true);
  });
});

describe('presets', () => {
  it('are the six of the contract, under their own names', () => {
    expect(Object.keys(presets)).toEqual([...presetNames]);
    for (const name of presetNames) expect(presets[name].name).toBe(name);
  });
});
