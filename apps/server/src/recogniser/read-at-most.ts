import { AnswerFault } from './answer-fault';

/** A take is a few sentences: a longer answer is not one. */
const answerLimitBytes = 64 * 1024;

/**
 * A stream of bytes as text.
 *
 * @throws AnswerFault as soon as more than `answerLimitBytes` have come; the stream is ended.
 */
export async function readAtMost(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.length;
    if (bytes > answerLimitBytes) throw new AnswerFault(`the recogniser answered more than ${answerLimitBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
