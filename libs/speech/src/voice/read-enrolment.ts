import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SpeechError } from '../speech-error';

export const enrolmentFormat = 'voicemill-enrolment/2';

/** Of a voice's timbre. */
const cosines = 12;
const spread = z.object({ mean: z.number(), spread: z.number().positive() });
const print = z.object({ timbre: z.array(z.number()).length(cosines), pitch: spread });

/** What the speakers of a voice sound like, by sound takes of theirs: `npm run bench:gate -- --train` writes it. */
export const enrolmentSchema = z.object({
  format: z.literal(enrolmentFormat),
  speakers: z.record(z.string(), z.object({ en: print.optional(), zh: print.optional() })),
  timbrePrecision: z.array(z.number()).length(cosines * cosines),
});
export type VoiceEnrolment = z.infer<typeof enrolmentSchema>;

export const enrolmentFile = 'enrolment.json';

/**
 * The enrolment that lies beside a voice's `voice.json`; null where the voice was never enrolled. It is no part of the
 * package's hash: it judges takes, it does not make them.
 *
 * @throws SpeechError invalid-input when it cannot be read as one.
 */
export async function readEnrolment(dir: string): Promise<VoiceEnrolment | null> {
  const path = join(dir, enrolmentFile);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return enrolmentSchema.parse(JSON.parse(text));
  } catch (cause) {
    const message = `${path} is no enrolment: ${(cause as Error).message}`;
    throw new SpeechError('invalid-input', message, 'Enrol the voice again, or remove the file.', cause);
  }
}
