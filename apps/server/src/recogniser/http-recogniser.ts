import { z } from 'zod';
import type { Language } from '@voicemill/contracts';
import type { Recogniser } from '@voicemill/listening';
import { AnswerFault } from './answer-fault';
import { readAtMost } from './read-at-most';
import { takeWav } from './take-wav';

export interface HttpRecogniserOptions {
  url: string;
  timeoutMs: number;
  /** Sent as a bearer token. */
  token?: string;
  /** Sent as the field `model`, for servers that have several. */
  model?: string;
}

const answerSchema = z.object({ text: z.string() });

/**
 * A recogniser over HTTP: one POST a take with the fields of a form, `file` (WAV), `language` (`en`, `zh`),
 * `response_format` (`json`) and `model` where one is set; the answer is JSON with a `text`. That is what servers in the
 * manner of OpenAI's `/v1/audio/transcriptions` and whisper.cpp's `/inference` speak.
 *
 * Redirects are refused: the token is for the address that was set, and for no other.
 */
export class HttpRecogniser implements Recogniser {
  constructor(private readonly options: HttpRecogniserOptions) {}

  async recognise(
    samples: Float32Array,
    sampleRateHz: number,
    language: Language,
    signal: AbortSignal,
  ): Promise<string | null> {
    const { url, timeoutMs, token, model } = this.options;
    const form = new FormData();
    form.set('file', new Blob([takeWav(samples, sampleRateHz)], { type: 'audio/wav' }), 'take.wav');
    form.set('language', language);
    form.set('response_format', 'json');
    if (model !== undefined) form.set('model', model);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: form,
        headers: { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
        redirect: 'error',
        signal: AbortSignal.any([signal, timeout]),
      });
      return await textOf(response);
    } catch (error) {
      if (timeout.aborted) throw new Error(`the recogniser did not answer within ${timeoutMs / 1000} s`);
      if (error instanceof AnswerFault) throw error;
      throw new Error(`the recogniser cannot be reached (${codeOf(error as Error)})`);
    }
  }
}

async function textOf(response: Response): Promise<string | null> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new AnswerFault(`the recogniser answered HTTP ${response.status}`);
  }
  const body = await readAtMost(response.body);
  const parsed = answerSchema.safeParse(asJson(body));
  if (!parsed.success) throw new AnswerFault('the recogniser did not answer JSON with a "text"');
  return parsed.data.text.trim() || null;
}

function asJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `fetch` hides why it failed behind a cause; the address is left out of the sentence, since it may hold a key. */
function codeOf({ name, cause }: Error): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : name;
}
