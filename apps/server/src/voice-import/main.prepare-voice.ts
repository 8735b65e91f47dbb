// The program of a process that looks through a stranger's voice and runs it once, for a worker that has other work too.
import { once } from 'node:events';
import { prepareVoice, tryOutVoice } from '@voicemill/speech';
import { phoneWriter, type VoiceToPrepare } from '@voicemill/voices';
import { answerParent } from './answer-parent';
import type { PrepareMessage, WhereAnswer } from './prepare-elsewhere';

const tell = (message: PrepareMessage): void => void process.send?.(message);

answerParent(async ({ draft, source, details }: VoiceToPrepare) => {
  const { dir } = await prepareVoice(draft, {
    source,
    details: () => Promise.resolve(details),
    writer: phoneWriter,
    whereIs: async (id, version) => {
      const answered = once(process, 'message') as Promise<[WhereAnswer]>;
      tell({ ask: { id, version } });
      return (await answered)[0].where ?? undefined;
    },
    tryOut: tryOutVoice,
    onStep: (step) => tell({ step }),
  });
  return dir;
});
