import { posteriorsOf, type FrameNet } from '../net/frame-net';
import { makeNet } from '../net/make-net';
import { packNet, unpackNet } from '../net/net-file';
import { trainNet, type Lesson } from './train-net';

function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const bands = 4;
const classes = ['low', 'high', 'rising'];

/** Frames of 0 or 1; a 1 that follows a 0 is a class of its own, so neighbours have to be seen. */
function lesson(random: () => number): Lesson {
  const frames = 30;
  const bits = Array.from({ length: frames }, () => (random() < 0.5 ? 0 : 1));
  const values = Float32Array.from(
    { length: frames * bands },
    (_, at) => bits[Math.floor(at / bands)]! + 0.2 * random(),
  );
  const own = bits.map((bit, at) => (bit === 0 ? 0 : bits[Math.max(0, at - 1)] === 0 ? 2 : 1));
  return { input: { frames, bands, hopMs: 10, values }, classes: Int16Array.from(own) };
}

function rightShare(net: FrameNet, { input, classes: wanted }: Lesson): number {
  const { values } = posteriorsOf(net, input);
  const best = (frame: number): number => {
    const row = Array.from(values.subarray(frame * classes.length, (frame + 1) * classes.length));
    return row.indexOf(Math.max(...row));
  };
  return Array.from(wanted).filter((own, frame) => own === best(frame)).length / wanted.length;
}

describe('a network', () => {
  const random = numbers(3);
  const shapes = [
    { offsets: [-1, 0], outputs: 8 },
    { offsets: [0], outputs: classes.length },
  ];
  const net = makeNet(bands, shapes, random);
  const losses: number[] = [];
  beforeAll(() => {
    const lessonsOf = () => Array.from({ length: 60 }, () => lesson(random));
    trainNet(net, lessonsOf, {
      epochs: 6,
      learningRate: 0.02,
      batch: 2,
      onEpoch: (_epoch, loss) => losses.push(loss),
    });
  });

  it('learns to tell classes apart by their neighbours', () => {
    expect(losses[5]!).toBeLessThan(losses[0]! / 3);
    expect(rightShare(net, lesson(random))).toBeGreaterThan(0.95);
  });

  it('is nearly the same after it has been written down', () => {
    const read = unpackNet(JSON.parse(JSON.stringify(packNet(net, classes))), classes);
    const { input } = lesson(random);
    const [before, after] = [posteriorsOf(net, input).values, posteriorsOf(read, input).values];
    before.forEach((value, at) => expect(Math.abs(Math.exp(value) - Math.exp(after[at]!))).toBeLessThan(0.05));
    expect(() => unpackNet(packNet(net, classes), ['others'])).toThrow('train it anew');
  });

  it('hears the same in a frame whatever lies behind it', () => {
    const { input } = lesson(random);
    const half = { ...input, frames: 17, values: input.values.slice(0, 17 * bands) };
    const whole = posteriorsOf(net, input).values.subarray(0, 17 * classes.length);
    expect(Array.from(posteriorsOf(net, half).values)).toEqual(Array.from(whole));
  });
});
