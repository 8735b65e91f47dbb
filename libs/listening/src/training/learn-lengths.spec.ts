import { usualFrames } from '../align/usual-lengths';
import { learnLengths } from './learn-lengths';
import type { TaughtTake } from './lesson-of-take';

const nominal = { speed: 1, hopMs: 10 };

/** Takes whose sounds last as `lengthMs` says. */
function takesOf(lengthMs: (phone: string, last: boolean) => number, speed: number): TaughtTake[] {
  const sounds = ['S', 'AA1', 'B', 'IY1', 'T'];
  return Array.from({ length: 60 }, (_, at) => {
    const phones = ['PAU', ...sounds.map((_, place) => sounds[(place * (1 + (at % 4)) + at) % sounds.length]!), '.'];
    let endMs = 0;
    const endsMs = phones.map((phone, place) => {
      endMs += place === 0 || phone === '.' ? 200 : lengthMs(phone, phones[place + 1] === '.') / speed;
      return endMs;
    });
    return { samples: new Float32Array(0), sampleRateHz: 22_050, phones, endsMs, speed };
  });
}

it('learns how long each sound is, that the last one is longer, and that speed is not its own', () => {
  const takes = [1, 1.25].flatMap((speed) =>
    takesOf((phone, last) => (phone.endsWith('1') ? 120 : 60) * (last ? 1.5 : 1), speed),
  );
  const lengths = learnLengths(takes);
  const phones = ['PAU', 'S', 'AA1', 'B', 'IY1', '.'];
  const frames = (place: number, speed = 1): number => usualFrames(lengths, phones, place, { ...nominal, speed });
  expect(frames(2)).toBeGreaterThan(11);
  expect(frames(2)).toBeLessThan(13);
  expect(frames(3)).toBeGreaterThan(5.4);
  expect(frames(3)).toBeLessThan(6.6);
  expect(frames(4)).toBeGreaterThan(16);
  expect(frames(4, 2)).toBeCloseTo(frames(4) / 2, 6);
});

it('what was never met is as long as the rest', () => {
  const lengths = learnLengths(takesOf(() => 80, 1));
  expect(usualFrames(lengths, ['PAU', 'zh', 'uang1', '.'], 1, nominal)).toBeCloseTo(8, 1);
});
