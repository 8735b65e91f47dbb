import fc from 'fast-check';
import { Fourier } from './fourier';
import { kaldiFbank } from './kaldi-fbank';
import { readWav } from './read-wav';
import { resample } from './resample';
import { linearSpectrogram } from './spectrogram';

const tone = (count: number, hz: number, rateHz: number): Float32Array =>
  Float32Array.from({ length: count }, (_, index) => 0.5 * Math.sin((2 * Math.PI * hz * index) / rateHz));
const sound = (count: number): Float32Array =>
  Float32Array.from(
    { length: count },
    (_, index) => 0.4 * Math.sin(index * 0.05) + 0.3 * Math.cos(index * index * 1e-5),
  );

/** |X|^2 of one bin, by the definition. */
function slowPower(frame: readonly number[], bin: number): number {
  let [re, im] = [0, 0];
  frame.forEach((value, index) => {
    const angle = (-2 * Math.PI * bin * index) / frame.length;
    re += value * Math.cos(angle);
    im += value * Math.sin(angle);
  });
  return re * re + im * im;
}

describe('Fourier', () => {
  it('has the powers that the definition gives', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 32, maxLength: 32 }), (frame) => {
        const found = new Fourier(32).powers(Float64Array.from(frame));
        found.forEach((power, bin) => expect(power).toBeCloseTo(slowPower(frame, bin), 8));
        expect(found).toHaveLength(17);
      }),
    );
  });

  it('refuses a length that is no power of two', () => expect(() => new Fourier(48)).toThrow(RangeError));
});

describe('linearSpectrogram', () => {
  it('is the magnitude of mirrored, windowed frames of 2048 every 640', () => {
    const samples = sound(4000);
    const { bins, frames, data } = linearSpectrogram(samples);
    expect([bins, frames]).toEqual([1025, 6]);
    const padded = [
      ...Array.from({ length: 704 }, (_, index) => samples[704 - index]!),
      ...samples,
      ...Array.from({ length: 704 }, (_, index) => samples[samples.length - 2 - index]!),
    ];
    for (const [frame, bin] of [
      [0, 0],
      [0, 16],
      [3, 17],
      [5, 704],
      [5, 1024],
    ] as const) {
      const own = padded
        .slice(frame * 640, frame * 640 + 2048)
        .map((value, index) => value * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / 2048)));
      expect(data[bin * frames + frame]).toBeCloseTo(Math.sqrt(slowPower(own, bin) + 1e-8), 4);
    }
  });

  it('has its peak where a tone is', () => {
    const { frames, data } = linearSpectrogram(tone(32_000, 1000, 32_000));
    const column = Array.from({ length: 1025 }, (_, bin) => data[bin * frames + 20]!);
    expect(column.indexOf(Math.max(...column))).toBe(64);
  });
});

describe('kaldiFbank', () => {
  it('is what the steps of compute-fbank-feats give, one after the other', () => {
    const samples = sound(1000);
    const { frames, data } = kaldiFbank(samples);
    expect(frames).toBe(4);
    const mel = (hz: number): number => 1127 * Math.log(1 + hz / 700);
    for (const [frame, band] of [
      [0, 0],
      [1, 10],
      [3, 40],
      [2, 79],
    ] as const) {
      const own = [...samples.slice(frame * 160, frame * 160 + 400)];
      const mean = own.reduce((sum, value) => sum + value, 0) / 400;
      const centred = own.map((value) => value - mean);
      const emphasised = centred.map((value, index) => value - 0.97 * centred[index === 0 ? 0 : index - 1]!);
      const windowed = emphasised.map((value, index) => {
        return value * (0.5 - 0.5 * Math.cos((2 * Math.PI * index) / 399)) ** 0.85;
      });
      const padded = [...windowed, ...new Array<number>(112).fill(0)];
      const step = (mel(8000) - mel(20)) / 81;
      const [left, centre, right] = [0, 1, 2].map((edge) => mel(20) + (band + edge) * step);
      let energy = 0;
      for (let bin = 0; bin < 256; bin += 1) {
        const at = mel(bin * 31.25);
        if (at <= left! || at >= right!) continue;
        const weight = at <= centre! ? (at - left!) / (centre! - left!) : (right! - at) / (right! - centre!);
        energy += weight * slowPower(padded, bin);
      }
      expect(data[frame * 80 + band]).toBeCloseTo(Math.log(Math.max(energy, 2 ** -23)), 4);
    }
  });

  it('has no frame of what is shorter than its window, and its floor for silence', () => {
    expect(kaldiFbank(new Float32Array(399)).frames).toBe(0);
    expect(kaldiFbank(new Float32Array(400)).data[5]).toBeCloseTo(Math.log(2 ** -23), 5);
  });
});

describe('resample', () => {
  it.each([
    [24_000, 16_000],
    [24_000, 32_000],
    [44_100, 16_000],
    [48_000, 32_000],
    [22_050, 32_000],
  ])('keeps a tone of 1 kHz from %i to %i Hz', (fromHz, toHz) => {
    const found = resample(tone(fromHz / 4, 1000, fromHz), fromHz, toHz);
    const expected = tone(found.length, 1000, toHz);
    expect(found).toHaveLength(Math.ceil(((fromHz / 4) * toHz) / fromHz));
    // Away from the ends, beyond which there is silence.
    for (let index = 400; index < found.length - 400; index += 7) {
      expect(Math.abs(found[index]! - expected[index]!)).toBeLessThan(2e-4);
    }
  });

  it('takes away what the lower rate cannot hold', () => {
    const found = resample(tone(24_000, 10_000, 48_000), 48_000, 16_000);
    expect(found.slice(400, -400).reduce((peak, value) => Math.max(peak, Math.abs(value)), 0)).toBeLessThan(2e-4);
  });

  it('is the sum of all samples under a sinc and a window, by the definition', () => {
    const [samples, cutoff] = [sound(500), (2 / 3) * 0.95];
    const bessel = (x: number): number => {
      let [total, term] = [1, 1];
      for (let k = 1; k < 60; k += 1) total += term *= (x / (2 * k)) ** 2;
      return total;
    };
    const found = resample(samples, 24_000, 16_000);
    for (const index of [0, 50, 101, 333]) {
      let expected = 0;
      samples.forEach((sample, place) => {
        const distance = place - index * 1.5;
        const x = Math.PI * cutoff * distance;
        const reach = 32 / cutoff;
        if (Math.abs(distance) > reach) return;
        const window = bessel(8 * Math.sqrt(1 - (distance / reach) ** 2)) / bessel(8);
        expected += sample * cutoff * (x === 0 ? 1 : Math.sin(x) / x) * window;
      });
      expect(found[index]).toBeCloseTo(expected, 6);
    }
  });

  it('gives the same array back where nothing changes', () => {
    const samples = sound(10);
    expect(resample(samples, 16_000, 16_000)).toBe(samples);
  });
});

describe('readWav', () => {
  function wav(kind: number, bits: number, channels: number, data: Buffer, between = Buffer.alloc(0)): Buffer {
    const head = Buffer.alloc(36);
    head.write('RIFF', 0);
    head.write('WAVEfmt ', 8);
    head.writeUInt32LE(16, 16);
    head.writeUInt16LE(kind, 20);
    head.writeUInt16LE(channels, 22);
    head.writeUInt32LE(24_000, 24);
    head.writeUInt16LE(bits, 34);
    const chunk = Buffer.alloc(8);
    chunk.write('data', 0);
    chunk.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, between, chunk, data]);
  }
  const int16 = Buffer.from(Int16Array.of(0, 16_384, -32_768, 8192).buffer);

  it.each<[string, Buffer, number[]]>([
    ['16 bits', wav(1, 16, 1, int16), [0, 0.5, -1, 0.25]],
    ['two channels, averaged', wav(1, 16, 2, int16), [0.25, -0.375]],
    ['24 bits', wav(1, 24, 1, Buffer.from([0, 0, 0x40, 0, 0, 0x80])), [0.5, -1]],
    ['32 bits', wav(1, 32, 1, Buffer.from(Int32Array.of(2 ** 30, -(2 ** 31)).buffer)), [0.5, -1]],
    ['floats', wav(3, 32, 1, Buffer.from(Float32Array.of(0.5, -0.25).buffer)), [0.5, -0.25]],
    [
      'a chunk of odd length before the sound',
      wav(1, 16, 1, int16, Buffer.from('LIST\x01\0\0\0x\0', 'latin1')),
      [0, 0.5, -1, 0.25],
    ],
  ])('reads %s', (_what, bytes, expected) => {
    expect(readWav(bytes, 'a.wav')).toEqual({ samples: Float32Array.from(expected), sampleRateHz: 24_000 });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('ID3 and so on, for a while longer')],
    ['8 bits', wav(1, 8, 1, int16)],
    ['no channels', wav(1, 16, 0, int16)],
    ['a head without sound', wav(1, 16, 1, int16).subarray(0, 36)],
  ])('refuses %s, naming the file', (_what, bytes) => {
    expect(() => readWav(bytes, 'clip.wav')).toThrow(/clip\.wav is/);
  });

  it('never fails otherwise, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (bytes, asWav) => {
        const given = asWav ? Buffer.concat([Buffer.from('RIFF0000WAVEfmt '), bytes]) : bytes;
        try {
          expect(readWav(given, 'x').samples.length).toBeLessThanOrEqual(given.length);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-input' });
        }
      }),
    );
  });
});
