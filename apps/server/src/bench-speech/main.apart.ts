// The program of a process that measures one voice, or whether its memory grows.
import { openVoicePackage } from '@voicemill/speech';
import { answerParent } from '../bench/answer-parent';
import type { ApartWork } from './measure-apart';

async function answer(work: ApartWork) {
  const voice = await openVoicePackage(work.dir, { precisions: ['fp32'] });
  // What a voice is not measured by must not leave memory for it either.
  if (work.kind === 'memory') return (await import('./memory-slope')).measureMemorySlope(voice);
  return (await import('./measure-voice')).measureVoice(voice, work.phones, work.repetitions);
}

process.once('disconnect', () => process.exit(1));
answerParent(answer);
