import { SpeechError } from '@voicemill/speech';
import type { ChildAnswer, ChildFault } from './ask-child';

/** The other end of `askChild`: does what the first message asks for, answers, and ends. Ends at once without a parent. */
export function answerParent<Request, Answer>(work: (request: Request) => Promise<Answer>): void {
  const send = (last: ChildAnswer<Answer>): void => void process.send?.(last, () => process.exit(0));
  process.once('disconnect', () => process.exit(1));
  process.once('message', (request) => {
    work(request as Request).then(
      (answer) => send({ answer }),
      (error: unknown) => send({ fault: faultOf(error) }),
    );
  });
}

function faultOf(error: unknown): ChildFault {
  if (error instanceof SpeechError) return { code: error.code, message: error.message, remedy: error.remedy };
  return { code: 'internal', message: String(error), remedy: 'Export the graphs again.' };
}
