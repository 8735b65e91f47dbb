import { paintTake } from './paint-take';

const rateHz = 22_050;
const hum = Float32Array.from({ length: rateHz }, (_, at) => {
  return at < rateHz / 2 ? 0 : Math.sin((2 * Math.PI * 300 * at) / rateHz) / 2 + ((at * 7919) % 101) / 2000;
});

it('an editor sees where it sounds, how high, and where something was found', () => {
  const { width, height, pixels } = paintTake(hum, rateHz, [{ startMs: 600, endMs: 800 }]);
  expect([width, height, pixels.length]).toEqual([83 * 2, 168, 83 * 2 * 168 * 3]);
  const at = (share: number, y: number): number[] => {
    const place = (y * width + Math.floor(share * width)) * 3;
    return Array.from(pixels.subarray(place, place + 3));
  };
  expect(at(0.2, 140)[0]).toBeLessThan(40);
  const column = Array.from({ length: 160 }, (_, y) => at(0.75, y)[0]!);
  expect(column.indexOf(Math.max(...column))).toBeGreaterThan(110);
  expect(at(0.7, 166)).toEqual([211, 47, 47]);
  expect(at(0.9, 166)).toEqual([224, 224, 224]);
});
