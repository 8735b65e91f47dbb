// The program of a process that runs the graphs of a stranger's voice once, and says what is wrong with them.
import { tryOutVoice } from '@voicemill/speech';
import { answerParent } from './answer-parent';

answerParent(async ({ dir }: { dir: string }) => {
  await tryOutVoice(dir);
  return null;
});
