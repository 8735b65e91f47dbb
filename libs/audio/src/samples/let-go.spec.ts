import { letGo } from './let-go';

const outsideBytes = (): number => process.memoryUsage().arrayBuffers;

describe('letGo', () => {
  it('gives memory back before any collection, and leaves nothing to be read', () => {
    const before = outsideBytes();
    const samples = new Float32Array(25_000_000);
    expect(outsideBytes() - before).toBeGreaterThanOrEqual(samples.byteLength);
    letGo(samples);
    expect(outsideBytes() - before).toBeLessThan(1_000_000);
    expect(samples.length).toBe(0);
  });

  it('leaves a part of a larger piece alone', () => {
    const whole = Float32Array.of(1, 2, 3);
    letGo(whole.subarray(1));
    letGo(Buffer.from('small enough for the pool'));
    expect([...whole]).toEqual([1, 2, 3]);
  });

  it('does nothing the second time', () => {
    const bytes = Buffer.allocUnsafeSlow(1000);
    letGo(bytes);
    expect(() => letGo(bytes)).not.toThrow();
  });
});
