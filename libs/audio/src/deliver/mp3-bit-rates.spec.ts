import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTempDir } from '../testing';
import { mp3BitRatesKbps, mp3Frame } from './mp3-bit-rates';

// MPEG 1 layer 3, 44.1 kHz, mono; the third byte holds bit rate index, rate index, padding.
const frame = (bitRateIndex: number, padded: 0 | 1): Buffer => {
  const header = Buffer.from([0xff, 0xfb, (bitRateIndex << 4) | (padded << 1), 0xc0]);
  return Buffer.concat([header, Buffer.alloc((mp3Frame(header.readUInt32BE(0))?.bytes ?? 4) - 4)]);
};
const id3 = Buffer.concat([Buffer.from('ID3\x03\x00\x00', 'latin1'), Buffer.from([0, 0, 1, 2]), Buffer.alloc(130)]);

describe('mp3Frame', () => {
  it('knows the lengths of frames', () => {
    expect(mp3Frame(0xfffbb0c0)).toEqual({ kbps: 192, bytes: 626 });
    expect(mp3Frame(0xfffbb2c0)).toEqual({ kbps: 192, bytes: 627 });
    expect(mp3Frame(0xfff380c0)).toEqual({ kbps: 64, bytes: 208 });
  });

  it('takes nothing else for a frame', () => {
    for (const header of [0, 0xffffffff, 0xfffb00c0, 0xfffbbcc0, 0xfff9b0c0]) expect(mp3Frame(header)).toBeUndefined();
  });
});

describe('mp3BitRatesKbps', () => {
  const ratesOf = (parts: Buffer[]): Promise<Set<number>> =>
    inTempDir(async (dir) => {
      const path = join(dir, 'x.mp3');
      await writeFile(path, Buffer.concat(parts));
      return mp3BitRatesKbps(path);
    });

  it('finds one rate in a constant file with a tag, over more than one block of reading', async () => {
    const frames = Array.from({ length: 4000 }, (_, at) => frame(11, at % 3 === 0 ? 1 : 0));
    expect(await ratesOf([id3, ...frames])).toEqual(new Set([192]));
  });

  it('finds each rate of a varying one', async () => {
    expect(await ratesOf([frame(11, 0), frame(9, 0), frame(9, 1)])).toEqual(new Set([192, 128]));
  });

  it('finds none in an empty file', async () => {
    expect(await ratesOf([])).toEqual(new Set());
  });
});
