import fc from 'fast-check';
import { classOfPhone, phoneClasses, silence } from '../hearing/phone-classes';
import type { Posteriors } from '../net/frame-net';
import { alignPhones, phoneEndsMs, soundSpans } from './align-phones';
import { chainOf } from './phone-chain';

const hopMs = 10;

/** Posteriors of a hearer who is nearly sure of the class of each frame. */
function surely(classes: readonly number[]): Posteriors {
  const count = phoneClasses.length;
  const values = new Float32Array(classes.length * count).fill(Math.log(0.01 / count));
  classes.forEach((own, frame) => (values[frame * count + own] = Math.log(0.99)));
  return { frames: classes.length, classes: count, hopMs, values };
}

const spoken = (phones: readonly string[], frames: readonly number[]): number[] =>
  phones.flatMap((phone, at) => Array.from({ length: frames[at]! }, () => classOfPhone(phone)!));

it('finds every phone where it was said', () => {
  const sounds = fc.constantFrom('AA1', 'B', 'S', 'zh', 'uang4', 'IY0', 'm');
  const utterance = fc.array(fc.record({ sound: sounds, frames: fc.integer({ min: 2, max: 20 }) }), { minLength: 1 });
  fc.assert(
    fc.property(utterance, fc.integer({ min: 0, max: 9 }), (said, lead) => {
      // Neighbours that sound alike cannot be told apart: the border could be anywhere.
      const clear = said.filter(({ sound }, at) => sound !== said[at - 1]?.sound);
      const phones = ['PAU', ...clear.map(({ sound }) => sound), '.'];
      const frames = [lead, ...clear.map(({ frames: own }) => own), 5];
      const alignment = alignPhones(chainOf(phones)!, surely(spoken(phones, frames)))!;
      let at = 0;
      const ends = frames.map((own) => (at += own) * hopMs);
      expect(phoneEndsMs(phones, alignment, at * hopMs)).toEqual(ends);
      expect(Math.max(...alignment.losses)).toBe(0);
    }),
    { numRuns: 100 },
  );
});

it('hears a pause that nobody asked for, and gives its time to the sound before', () => {
  const phones = ['PAU', 'B', 'AA1', 'S', '.'];
  const said = [
    ...spoken(phones.slice(0, 3), [4, 3, 6]),
    ...Array.from({ length: 12 }, () => silence),
    ...spoken(['S', '.'], [5, 4]),
  ];
  const alignment = alignPhones(chainOf(phones)!, surely(said))!;
  expect(Array.from(soundSpans(alignment))).toEqual([4, 7, 7, 13, 25, 30]);
  expect(phoneEndsMs(phones, alignment, 340)).toEqual([40, 70, 250, 300, 340]);
});

it('loses where something else is said', () => {
  const said = spoken(['PAU', 'B', 'IY1', 'S', '.'], [4, 3, 6, 5, 4]);
  const alignment = alignPhones(chainOf(['PAU', 'B', 'AA1', 'S', '.'])!, surely(said))!;
  expect(alignment.losses.slice(7, 13).every((loss) => loss > 5)).toBe(true);
});

it('cannot align nothing, marks alone, foreign phones, or a take shorter than its sounds', () => {
  expect([chainOf([]), chainOf(['PAU', '.']), chainOf(['PAU', 'ɪ', '.'])]).toEqual([null, null, null]);
  expect(alignPhones(chainOf(['B', 'AA1', 'S'])!, surely([silence, silence]))).toBeNull();
});
