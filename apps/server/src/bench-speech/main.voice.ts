// The program of a process that measures one voice.
import { openVoicePackage } from '@voicemill/speech';
import { measureVoice } from './measure-voice';
import type { VoiceWork } from './measure-voice-apart';

async function answer({ dir, phones, repetitions }: VoiceWork) {
  return measureVoice(await openVoicePackage(dir, { precisions: ['fp32'] }), phones, repetitions);
}

process.once('disconnect', () => process.exit(1));
process.once('message', (work: VoiceWork) => {
  answer(work).then(
    (done) => process.send?.(done, () => process.exit(0)),
    (error: Error) => {
      process.stderr.write(`${error.stack ?? error.message}\n`);
      process.exit(1);
    },
  );
});
