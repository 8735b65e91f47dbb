import { holds } from '../bench/figure';
import { gateFigures } from './gate-figures';

describe("the gate's figures", () => {
  const cost = { takes: 96, listeningMs: 2000, speakingMs: 20_000, audioMs: 250_000 };

  it('are listening over speaking, and listening over sound', () => {
    const figures = gateFigures('starter-en', cost);
    expect(figures.map(({ name, value }) => [name, value])).toEqual([
      ['starter-en.gateShare', 0.1],
      ['starter-en.gateCpuPerAudioSecond', 0.008],
    ]);
    expect(figures[0]?.detail).toContain('2.00 s of listening over 20.00 s of speaking the same 96 takes');
  });

  it('hold up to 0.02 CPU seconds for a second of sound', () => {
    const verdicts = [100_000, 99_000].map((audioMs) => gateFigures('starter-en', { ...cost, audioMs }).map(holds));
    expect(verdicts).toEqual([
      [true, true],
      [true, false],
    ]);
  });
});
