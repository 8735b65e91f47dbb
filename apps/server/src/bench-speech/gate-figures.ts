import type { Figure } from '../bench/figure';

/** CPU time that takes of one voice have cost, all threads added up. */
export interface GateCost {
  takes: number;
  listeningMs: number;
  speakingMs: number;
  audioMs: number;
}

/** CPU seconds of listening that a second of audio may cost. */
const mostCpuPerAudioSecond = 0.02;

/** What the faithfulness gate adds to a voice. */
export function gateFigures(voice: string, { takes, listeningMs, speakingMs, audioMs }: GateCost): Figure[] {
  const seconds = (ms: number): string => (ms / 1000).toFixed(2);
  return [
    {
      name: `${voice}.gateShare`,
      value: listeningMs / speakingMs,
      detail: `CPU: ${seconds(listeningMs)} s of listening over ${seconds(speakingMs)} s of speaking the same ${takes} takes`,
    },
    {
      name: `${voice}.gateCpuPerAudioSecond`,
      value: listeningMs / audioMs,
      bound: { atMost: mostCpuPerAudioSecond },
      detail: `${seconds(listeningMs)} s of CPU for ${seconds(audioMs)} s of sound`,
    },
  ];
}
