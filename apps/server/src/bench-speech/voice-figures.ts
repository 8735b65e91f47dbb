import type { Figure } from '../bench/figure';
import type { VoiceMeasures } from './measure-voice';

/** Of the time inside graphs that the loop over codes may take besides. */
const mostHostOverhead = 0.1;

/** What a voice costs to load and to keep, what a batch gains and, where codes are drawn, what the drawing costs. */
export function voiceFigures(voice: string, measures: VoiceMeasures): Figure[] {
  const { batch8OverBatch1, coldStartMs, memoryMb, fileMb, drawing, audioSeconds } = measures;
  const figures: Figure[] = [
    {
      name: `${voice}.batch8OverBatch1`,
      value: batch8OverBatch1,
      detail: `eight items, ${audioSeconds.toFixed(1)} s of sound, one by one over all at once`,
    },
    { name: `${voice}.coldStartMs`, value: coldStartMs, detail: 'from a started engine to a voice that speaks' },
    {
      name: `${voice}.memoryMb`,
      value: memoryMb,
      detail: `by the process; the shelf reckons with ${fileMb.toFixed(0)}`,
    },
  ];
  if (!drawing) return figures;
  const { codes, ms, graphMs, writtenBytes } = drawing;
  return [
    ...figures,
    {
      name: `${voice}.hostOverhead`,
      value: (ms - graphMs) / graphMs,
      bound: { atMost: mostHostOverhead },
      detail: `${ms.toFixed(0)} ms for ${codes} codes, ${graphMs.toFixed(0)} ms of it in session.run`,
    },
    {
      name: `${voice}.kbPerCode`,
      value: writtenBytes / codes / 1000,
      detail: 'written by the graphs, caches included',
    },
  ];
}
