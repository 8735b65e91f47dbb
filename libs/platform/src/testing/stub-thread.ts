// A thread for the pool's own tests: gives numbers back doubled, and dies or fails when told to.
import { answerCalls } from '../threads/answer-calls';

answerCalls<number | string, number>((request) => {
  if (request === 'leave') process.exit(7);
  if (typeof request === 'string') throw new RangeError(`${request} is no number`);
  return request * 2;
});
