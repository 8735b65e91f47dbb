import { jobSettingsSchema, presetNames } from '@voicemill/contracts';
import { framingSeconds, storageBytes, type QuotedAudio } from './quote-storage';

const settingsOf = (wish: object) => jobSettingsSchema.parse({ captions: [], ...wish });
/** The sample lesson, as measured. */
const lesson: QuotedAudio = {
  lines: 24,
  chapters: 2,
  madeSeconds: 109.6,
  masterSeconds: 119.3,
  deliveredSeconds: 120.3,
  sampleRateHz: 22_050,
};

describe('what a job stores', () => {
  it.each([
    ['mp3', 1_929_093],
    ['m4b', 1_476_549],
    ['wav', 10_616_090],
    ['flac', 3_837_967],
    ['opus', 730_308],
  ])('is within a tenth of what the lesson was measured to take as %s', (format, measured) => {
    const { deliveries } = storageBytes(settingsOf({ preset: 'audiobook-acx', formats: [format] }), lesson);
    const kbpsOfAcx = { mp3: 192 / 128, m4b: 128 / 96 }[format] ?? 1;
    expect(deliveries / kbpsOfAcx / measured).toBeGreaterThan(0.9);
    expect(deliveries / kbpsOfAcx / measured).toBeLessThan(1.1);
  });

  it('has masters as 32-bit floats and takes as 16 bits at the rate of the voice', () => {
    const { takes, masters } = storageBytes(settingsOf({}), lesson);
    expect(masters).toBe(Math.round(119.3 * 22_050 * 4));
    expect(takes).toBe(Math.round(109.6 * 22_050 * 2));
    expect(storageBytes(settingsOf({}), { ...lesson, madeSeconds: 0 }).takes).toBe(0);
  });

  it('grows with formats, captions and rows', () => {
    const bytes = (wish: object): number => storageBytes(settingsOf(wish), lesson).deliveries;
    expect(bytes({ formats: ['m4b', 'mp3'] })).toBeGreaterThan(bytes({ formats: ['m4b'] }));
    expect(bytes({ captions: ['srt'] })).toBeGreaterThan(bytes({}));
    expect(bytes({ preset: 'courseware' })).toBeGreaterThan(1.9 * bytes({ preset: 'podcast' }));
    for (const preset of presetNames) expect(bytes({ preset })).toBeGreaterThan(100_000);
  });
});

describe('what is heard around the chapters', () => {
  it('is once around a book, with pauses between, and around each chapter file', () => {
    expect(framingSeconds(settingsOf({}), 3)).toBe(1.5 + 2 * 2);
    expect(framingSeconds(settingsOf({ preset: 'audiobook-acx' }), 3)).toBeCloseTo(3 * 2.7);
    expect(framingSeconds(settingsOf({ preset: 'master-wav' }), 3)).toBe(0);
  });
});
