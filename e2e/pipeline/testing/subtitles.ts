import type { Span } from './speech-faults';

/** The cues of a SubRip file, in order. */
export function srtCues(file: string): (Span & { text: string })[] {
  return file
    .trim()
    .split(/\r?\n\r?\n/)
    .map((block) => {
      const [, times = '', ...lines] = block.split(/\r?\n/);
      const [startMs = NaN, endMs = NaN] = times.split(' --> ').map(clockMs);
      return { startMs, endMs, text: lines.join(' ') };
    });
}

function clockMs(clock: string): number {
  const [, h, m, s, ms] = /^(\d+):(\d\d):(\d\d),(\d{3})$/.exec(clock.trim()) ?? [];
  return ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(ms);
}
