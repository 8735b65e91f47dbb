import { inflateSync } from 'node:zlib';
import { encodePng } from './png';

it('is a PNG whose pixels come out as they went in', () => {
  const pixels = Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9, 1, 2, 3, 4, 5, 6]);
  const png = encodePng({ width: 3, height: 2, pixels });
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  expect(Array.from(rows)).toEqual([0, ...pixels.subarray(0, 9), 0, ...pixels.subarray(9)]);
});
