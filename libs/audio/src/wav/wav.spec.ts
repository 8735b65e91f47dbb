import fc from 'fast-check';
import { parseWavHeader } from './parse-wav-header';
import { decodeWavBuffer, encodeWavBuffer } from './wav-buffer';
import { wavHeader, type WavBits } from './wav-format';

const bitsOf = fc.constantFrom<WavBits>(16, 24, 32);
const samplesOf = fc.float32Array({ min: -1, max: Math.fround(0.999), noNaN: true, maxLength: 300 });

describe('WAV data', () => {
  it('gives samples back as exactly as its width allows', () => {
    fc.assert(
      fc.property(samplesOf, bitsOf, fc.constantFrom(8000, 22_050, 48_000), (samples, bits, sampleRateHz) => {
        const decoded = decodeWavBuffer(encodeWavBuffer(samples, sampleRateHz, bits));
        const step = bits === 32 ? 0 : 2 ** (1 - bits);
        expect(decoded.sampleRateHz).toBe(sampleRateHz);
        expect(decoded.samples.length).toBe(samples.length);
        decoded.samples.forEach((sample, at) => {
          expect(Math.abs(sample - (samples[at] as number))).toBeLessThanOrEqual(step);
        });
      }),
    );
  });

  it('holds samples beyond full scale at it in 16 bits and keeps them in 32', () => {
    const loud = Float32Array.of(1.5, -1.5);
    expect([...decodeWavBuffer(encodeWavBuffer(loud, 8000)).samples]).toEqual([32_767 / 32_768, -1]);
    expect(decodeWavBuffer(encodeWavBuffer(loud, 8000, 32)).samples).toEqual(loud);
  });

  it('becomes RF64 over 4 GB, and is read back with its true length', () => {
    const dataBytes = 5 * 2 ** 30;
    const header = wavHeader({ sampleRateHz: 48_000, channels: 1, bits: 32 }, dataBytes);
    expect(header.toString('latin1', 0, 4)).toBe('RF64');
    const layout = parseWavHeader(header, header.length + dataBytes, 'long.wav');
    expect(layout).toMatchObject({ dataBytes, dataOffset: header.length, bits: 32, sampleRateHz: 48_000 });
  });

  it('reads what is there when a header promises more', () => {
    const whole = encodeWavBuffer(new Float32Array(100), 8000);
    expect(decodeWavBuffer(whole.subarray(0, whole.length - 50)).samples.length).toBe(75);
  });

  it.each([
    ['text', Buffer.from('this is not audio at all, only text')],
    ['nothing', Buffer.alloc(0)],
    ['a header without samples', encodeWavBuffer(new Float32Array(4), 8000).subarray(0, 60)],
  ])('refuses %s with a remedy', (_, file) => {
    expect(() => decodeWavBuffer(file)).toThrow(
      expect.objectContaining({ code: 'unsupported-file', remedy: expect.stringContaining('WAV') }),
    );
  });
});
