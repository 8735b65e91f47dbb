// The program of a process that measures one voice, or whether its memory grows.
import { openVoicePackage } from '@voicemill/speech';
import type { ApartWork } from './measure-apart';

async function answer(work: ApartWork) {
  const voice = await openVoicePackage(work.dir, { precisions: ['fp32'] });
  // What a voice is not measured by must not leave memory for it either.
  if (work.kind === 'memory') return (await import('./memory-slope')).measureMemorySlope(voice);
  return (await import('./measure-voice')).measureVoice(voice, work.phones, work.repetitions);
}

process.once('disconnect', () => process.exit(1));
process.once('message', (work: ApartWork) => {
  answer(work).then(
    (done) => process.send?.(done, () => process.exit(0)),
    (error: Error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`);
      process.exit(1);
    },
  );
});
