import { enrol, mixedPrint, type Enrolment, type SpeakerTake } from './enrolment';
import { otherSpeakers, voiceDistance } from './voice-distance';
import { timbreSize, type VoicePrint } from './voice-print';

const print = (timbre: number, pitchSemitones: number, frames = 100): VoicePrint => {
  return { timbre: new Float32Array(timbreSize).fill(timbre), pitchSemitones, language: 'en', frames };
};
/** Takes that vary: all cosines together, widely, and each by itself a little. */
const takesOf = (speaker: string, timbre: number, pitch: number): SpeakerTake[] =>
  Array.from({ length: 40 }, (_, at) => {
    const shiftSemitones = (at % 9) - 4;
    const take = print(timbre + 0.1 * ((at % 5) - 2), pitch + shiftSemitones + (at % 3) - 1);
    const own = take.timbre.map((value, cosine) => value + 0.01 * (((at * (cosine + 3)) % 7) - 3));
    return { ...take, timbre: own, speaker, shiftSemitones };
  });
const voice = enrol([...takesOf('low', -0.2, 2), ...takesOf('high', 0.2, 12)]);
const { low, high } = voice.speakers as Record<'low' | 'high', Enrolment['speakers'][string]>;
const distance = (own: VoicePrint, shiftSemitones: number) => voiceDistance(own, low, [high], voice, shiftSemitones);

it('a speaker is known by takes at any pitch shift, in the languages that were heard', () => {
  expect(low.en!.pitch.mean).toBeCloseTo(2, 1);
  expect(low.zh).toBeUndefined();
  expect(() => enrol(takesOf('few', 0, 0).slice(0, 7))).toThrow(RangeError);
  expect(() => enrol(takesOf('short', 0, 0).map((take) => ({ ...take, frames: 20 })))).toThrow('know short by');
});

it('a take is near its own speaker and far from another', () => {
  const own = distance(print(-0.2, 5), 3);
  expect(own.timbre).toBeLessThan(1);
  expect(Math.abs(own.pitch!)).toBeLessThan(1);
  expect(own.otherSpeakerNats).toBeLessThan(-5);
  const swapped = distance(print(0.2, 12), 0);
  expect(swapped.pitch).toBeGreaterThan(3);
  expect(swapped.otherSpeakerNats).toBeGreaterThan(5);
});

it('cosines that usually vary together count little when they do, and much when they do not', () => {
  const together = distance(print(0, 2), 0).timbre!;
  const alone = print(-0.2, 2);
  alone.timbre[3] = 0;
  expect(distance(alone, 0).timbre!).toBeGreaterThan(3 * together);
});

it('a take with hardly a vowel tells nothing, nor does a language that nobody enrolled', () => {
  const nothing = { timbre: null, pitch: null, otherSpeakerNats: null };
  expect(distance(print(9, 90, 10), 0)).toEqual(nothing);
  expect(distance({ ...print(9, 90), language: 'zh' }, 0)).toEqual(nothing);
});

it('a mix sounds like what lies between its speakers; of a stranger nothing is known', () => {
  const mixed = mixedPrint(voice, [
    { speaker: 'low', weight: 3 },
    { speaker: 'high', weight: 1 },
  ]);
  expect(mixed.en!.pitch.mean).toBeCloseTo(4.5, 1);
  expect(mixed.en!.timbre[0]).toBeCloseTo(-0.1, 1);
  expect(mixedPrint(voice, [{ speaker: 'nobody', weight: 1 }])).toEqual({});
  expect(mixedPrint(voice, [])).toEqual({});
  expect(otherSpeakers(voice, [{ speaker: 'low' }])).toEqual([high]);
  expect(otherSpeakers(voice, [{ speaker: 'low' }, { speaker: 'high' }])).toEqual([]);
});
