import fc from 'fast-check';
import { countKinds } from './quote-phones';
import { learnRate, shippedRate, spokenMs, type MeasuredTake } from './quote-rates';

/** A take whose every phone is `ms` long. */
function takeOf(length: number, ms: number, speed = 1): MeasuredTake {
  const phones = ['PAU', ...Array<string>(length).fill('AA1'), '.'];
  return { phones, phoneEndsMs: phones.map((_, at) => (at + 1) * ms), deviceMs: phones.length * 2, speed };
}

describe('the speaking rate', () => {
  it('is the shipped one while nothing was made', () => {
    expect(learnRate('starter-zh', 1, [])).toEqual(shippedRate('starter-zh'));
    expect(learnRate('a-voice-of-ours', 1, []).msPerPhone.letter).toBeGreaterThan(50);
  });

  it('moves from the shipped rate to that of the takes as they become many', () => {
    const after = (takes: number): number =>
      learnRate('starter-en', 1, Array<MeasuredTake>(takes).fill(takeOf(40, 120))).msPerPhone.letter;
    expect(after(1)).toBeGreaterThan(shippedRate('starter-en').msPerPhone.letter);
    expect(after(1)).toBeLessThan(90);
    expect(after(10)).toBeLessThan(after(100));
    expect(after(1000)).toBeCloseTo(120, 0);
  });

  it('takes other speeds into account only as long as there is little of the same', () => {
    const fast = Array<MeasuredTake>(100).fill(takeOf(40, 50, 2));
    expect(spokenMs(learnRate('starter-en', 2, fast), countKinds(['AA1']), 2).heard).toBeCloseTo(50, 0);
    expect(spokenMs(learnRate('starter-en', 1, fast), countKinds(['AA1']), 1).heard).toBeCloseTo(100, -1);
    const slow = Array<MeasuredTake>(100).fill(takeOf(40, 80, 1));
    const both = [...fast, ...slow];
    expect(spokenMs(learnRate('starter-en', 1, both), countKinds(['AA1']), 1).heard).toBeCloseTo(80, 0);
  });

  it('finds again what any voice takes, once there is enough of it', () => {
    const voice = fc.record({
      ms: fc.integer({ min: 30, max: 300 }),
      speed: fc.double({ min: 0.5, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(voice, ({ ms, speed }) => {
        const take = takeOf(60, ms / speed, speed);
        const rate = learnRate('starter-en', speed, Array<MeasuredTake>(300).fill(take));
        const { whole, heard } = spokenMs(rate, countKinds(take.phones), speed);
        // Of 18,600 phones the shipped 200 weigh a hundredth; of the edges, 600, a quarter.
        expect(heard / ((60 * ms) / speed)).toBeCloseTo(1, 1);
        expect(whole).toBeGreaterThan(heard);
      }),
    );
  });
});
