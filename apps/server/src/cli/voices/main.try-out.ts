// The program of a process that runs the graphs of a stranger's voice once, and says what is wrong with them.
import { SpeechError, tryOutVoice } from '@voicemill/speech';
import type { TryOutAnswer } from './try-out-elsewhere';

const send = (answer: TryOutAnswer): void => void process.send?.(answer, () => process.disconnect());

tryOutVoice(process.argv[2] ?? '').then(
  () => send({ fault: null }),
  (error: unknown) => {
    const fault =
      error instanceof SpeechError
        ? { code: error.code, message: error.message, remedy: error.remedy }
        : { code: 'internal' as const, message: String(error), remedy: 'Export the graphs again.' };
    send({ fault });
  },
);
