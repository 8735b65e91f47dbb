import fc from 'fast-check';
import { phoneClasses } from '../hearing/phone-classes';
import type { Posteriors } from '../net/frame-net';
import { acousticScale, ChainPathFinder } from './chain-paths';
import { chainOf } from './phone-chain';

const classes = phoneClasses.length;
const finder = new ChainPathFinder();
const symbols = ['S', 'AA1', ',', 'B', 'IY1', 'm', 'a1'];

/** Posteriors of random frames; only some classes are ever likely. */
const heardFrames = (most: number): fc.Arbitrary<Posteriors> =>
  fc
    .array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 12 }), {
      minLength: 3,
      maxLength: most,
    })
    .map((rows) => ({
      frames: rows.length,
      classes,
      hopMs: 12,
      values: Float32Array.from(
        { length: rows.length * classes },
        (_, at) => -rows[Math.floor(at / classes)]![at % 12]! / 10,
      ),
    }));
const chains = fc
  .array(fc.constantFrom(...symbols), { minLength: 1, maxLength: 4 })
  .filter((phones) => phones.some((phone) => phone !== ','))
  .map((phones) => chainOf(phones)!);

it('ways from the front and from the back are the same ways, wherever they meet', () => {
  fc.assert(
    fc.property(chains, heardFrames(30), fc.double({ min: 1, max: 20, noNaN: true }), (chain, posteriors, usual) => {
      const sounds = chain.sounds.length;
      const paths = finder.find(chain, posteriors, new Float64Array(sounds).fill(usual));
      const whole = paths.before(sounds)[paths.frames]!;
      for (let sound = 0; sound <= sounds; sound += 1) {
        const [before, after] = [paths.before(sound), paths.after(sound)];
        const best = Math.max(...before.map((nats, frame) => nats + after[frame]!));
        expect(best).toBeCloseTo(whole, 6);
      }
    }),
  );
});

/** One sound of so many frames among silence, by trying every place and every length. */
function bySearch({ frames, values }: Posteriors, own: number, oddsOf: (length: number) => number): number {
  let best = -Infinity;
  for (let from = 0; from < frames; from += 1) {
    for (let to = from + 1; to <= frames; to += 1) {
      let nats = oddsOf(to - from);
      for (let frame = 0; frame < frames; frame += 1) {
        nats += acousticScale * values[frame * classes + (frame >= from && frame < to ? own : 0)]!;
      }
      best = Math.max(best, nats);
    }
  }
  return best;
}

it('finds what a search of every place and length finds', () => {
  fc.assert(
    fc.property(heardFrames(9), fc.integer({ min: 4, max: 20 }), (posteriors, usual) => {
      const chain = chainOf(['S'])!;
      const paths = finder.find(chain, posteriors, [usual]);
      const odds = (length: number): number => {
        const spread = Math.sqrt(0.22 ** 2 + (0.5 / Math.min(length, usual)) ** 2);
        return -Math.min(14, (Math.log(length / usual) / spread) ** 2 / 2);
      };
      expect(paths.before(1)[posteriors.frames]).toBeCloseTo(bySearch(posteriors, chain.sounds[0]!, odds), 6);
    }),
  );
});
