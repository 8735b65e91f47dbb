import { enrol, mixedPrint, type SpeakerPrint } from './enrolment';
import { otherSpeakers, voiceDistance } from './voice-distance';
import { timbreSize, type VoicePrint } from './voice-print';

const print = (timbre: number, pitchSemitones: number, frames = 100): VoicePrint => {
  return { timbre: new Float32Array(timbreSize).fill(timbre), pitchSemitones, language: 'en', frames };
};
const speaker = (timbre: number, pitch: number): SpeakerPrint =>
  enrol(
    Array.from({ length: 9 }, (_, at) => {
      const shiftSemitones = at - 4;
      return { ...print(timbre + 0.03 * (at % 3) - 0.03, pitch + shiftSemitones + (at % 3) - 1), shiftSemitones };
    }),
  );
const [low, high] = [speaker(-0.2, 2), speaker(0.2, 12)];

it('a speaker is known by takes at any pitch shift', () => {
  expect(low.pitch.en!.mean).toBeCloseTo(2);
  expect(low.pitch.zh).toBeUndefined();
  expect(() => enrol([])).toThrow(RangeError);
});

it('a take is near its own speaker and far from another', () => {
  const own = voiceDistance(print(-0.2, 5), low, [high], 3);
  expect(own.timbre).toBeLessThan(1);
  expect(Math.abs(own.pitch!)).toBeLessThan(1);
  expect(own.otherSpeakerNats).toBeLessThan(-20);
  const swapped = voiceDistance(print(0.2, 12), low, [high], 0);
  expect(swapped.timbre).toBeGreaterThan(3);
  expect(swapped.pitch).toBeGreaterThan(3);
  expect(swapped.otherSpeakerNats).toBeGreaterThan(20);
});

it('a take with hardly a vowel tells nothing', () => {
  expect(voiceDistance(print(9, 90, 10), low, [high], 0)).toEqual({
    timbre: null,
    pitch: null,
    otherSpeakerNats: null,
  });
});

it('a mix sounds like what lies between its speakers; of a stranger nothing is known', () => {
  const mixed = mixedPrint({ low, high }, [
    { speaker: 'low', weight: 3 },
    { speaker: 'high', weight: 1 },
  ])!;
  expect(mixed.pitch.en!.mean).toBeCloseTo(4.5);
  expect(mixed.timbre[0]!.mean).toBeCloseTo(-0.1);
  expect(mixedPrint({ low }, [{ speaker: 'nobody', weight: 1 }])).toBeUndefined();
  expect(mixedPrint({ low }, [])).toBeUndefined();
  expect(otherSpeakers({ low, high }, [{ speaker: 'low' }])).toEqual([high]);
  expect(otherSpeakers({ low, high }, [{ speaker: 'low' }, { speaker: 'high' }])).toEqual([]);
});
