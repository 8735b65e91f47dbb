import fc from 'fast-check';
import { alignHeard } from './align-heard';
import { heardOtherwise } from './heard-otherwise';
import { soundsOf } from './sounds-of';

const english = 'AA1 AE1 AH0 IH0 IY1 OW1 UW1 B D F G K L M N P R S SH T V Z'.split(' ');
const words = (text: string): string[] => text.split(' ');
const phones = fc.array(fc.constantFrom(...english), { minLength: 1, maxLength: 40 });
const none = (): boolean => false;

it('what is heard as it was asked costs nothing, whatever its stresses and marks', () => {
  fc.assert(
    fc.property(phones, (asked) => {
      const heard = ['PAU', ...asked.map((phone) => phone.replace('1', '0')), '.'];
      expect(heardOtherwise(asked, heard, 0.1)).toEqual({ stretches: [], cost: 0, sounds: asked.length });
    }),
  );
});

it('tones do not count, nor do the sounds that stand for a missing initial', () => {
  const compared = heardOtherwise(words('AA ai4 m a1 m a5'), words('ai1 m a3 m a1'), 0.1);
  expect(compared).toEqual({ stretches: [], cost: 0, sounds: 5 });
});

it('an alignment meets every sound of both sides once, in order, and is never dearer than to replace all', () => {
  fc.assert(
    fc.property(phones, phones, (one, other) => {
      const [asked, heard] = [soundsOf(one)!.classes, soundsOf(other)!.classes];
      const steps = alignHeard(asked, heard, none);
      expect(steps.filter(({ added }) => !added).map((step) => step.asked)).toEqual(asked.map((_, place) => place));
      expect(steps.filter(({ added }) => added).length).toBeLessThanOrEqual(heard.length);
      const cost = steps.reduce((sum, step) => sum + step.cost, 0);
      expect(cost).toBeLessThanOrEqual(asked.length + heard.length);
      const back = alignHeard(heard, asked, none).reduce((sum, step) => sum + step.cost, 0);
      expect(back).toBeCloseTo(cost, 6);
    }),
  );
});

it('stretches lie in order, apart, among the phones, and each is beyond the tolerance', () => {
  fc.assert(
    fc.property(phones, phones, fc.double({ min: 0.5, max: 5, noNaN: true }), (asked, heard, tolerance) => {
      let end = 0;
      for (const { phoneFrom, phoneTo, score } of heardOtherwise(asked, heard, tolerance)!.stretches) {
        expect(score).toBeGreaterThan(1);
        // The neighbour that an added sound names may be the last one of the stretch before.
        expect(phoneFrom).toBeGreaterThanOrEqual(end - 1);
        expect(phoneTo).toBeGreaterThan(phoneFrom);
        end = phoneTo;
      }
      expect(end).toBeLessThanOrEqual(asked.length);
    }),
  );
});

it('sounds of another language than the take may be anything', () => {
  const asked = words('d a3 k ai1 W IH1 N D OW0 Z d e5 sh e4 zh i4');
  const without = words('d a3 k ai1 d e5 sh e4 zh i4');
  const otherwise = words('d a3 k ai1 w en2 d ou4 s i1 d e5 sh e4 zh i4');
  for (const heard of [asked, without, otherwise]) expect(heardOtherwise(asked, heard, 1)!.stretches).toEqual([]);
  // A word of its own beside them is missed all the same.
  const missed = heardOtherwise(asked, words('d a3 k ai1 sh e4 zh i4'), 1)!.stretches;
  expect(missed).toMatchObject([{ phoneFrom: 10, phoneTo: 12 }]);
  expect(heardOtherwise(asked, words('d a3 k ai1 d e5'), 2)!.stretches).toHaveLength(1);
});

it('nothing is said about phones of a set that nobody knows, nor about none', () => {
  expect(heardOtherwise(['K', 'QQ'], ['K'], 2)).toBeNull();
  expect(heardOtherwise(['K'], ['QQ'], 2)).toBeNull();
  expect(heardOtherwise(['PAU', '.'], ['K'], 2)).toBeNull();
});

it('nothing heard at all is one stretch of everything', () => {
  const asked = words('PAU K AE1 T S .');
  expect(heardOtherwise(asked, [], 2)!.stretches).toEqual([{ phoneFrom: 1, phoneTo: 5, score: expect.closeTo(1.4) }]);
});
