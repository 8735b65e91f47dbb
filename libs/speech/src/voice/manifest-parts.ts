import { languages } from '@voicemill/contracts';
import { z } from 'zod';

export const named = z.object({ en: z.string().min(1), zh: z.string().min(1) });
export const positiveInt = z.number().int().positive();
const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'the lower end of a range comes first');
const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'small letters, digits and hyphens only');
export const speakerId = z.string().regex(/^[\w-]+$/);

export const modelFile = z.object({
  path: z.string().refine(staysInside, 'a path relative to the package that does not leave it'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in small hexadecimal digits'),
});
export type ModelFile = z.infer<typeof modelFile>;

/** What `voice.json` says of every voice, whatever its engine. */
export const manifestHead = {
  format: z.literal('voicemill-voice/1'),
  id: identifier,
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,63}$/, 'a version such as 1.0.0'),
  names: named,
  languages: z.array(z.enum(languages)).min(1),
  licence: z.string().min(1),
  credits: z.array(z.string().min(1)),
  agreement: z.object({ kind: z.string().min(1), statement: named }),
};

/** What it says of how the voice is driven. */
export const manifestUse = {
  sampleRateHz: positiveInt.min(8000).max(192_000),
  hopSamples: positiveInt,
  phoneSet: z.string().min(1),
  /** The index of a symbol is its id. */
  symbols: z.array(z.string().min(1)).min(2),
  padId: z.number().int().nonnegative(),
  minPhones: positiveInt,
  maxPhones: positiveInt,
  bestPhones: positiveInt,
  ranges: z.object({ speed: range, pitchSemitones: range, noiseScale: range }),
  defaults: z.object({ speed: z.number(), pitchSemitones: z.number(), noiseScale: z.number() }),
  defaultSpeaker: z.string(),
};

function staysInside(path: string): boolean {
  return /^[\w.][\w./-]*$/.test(path) && !path.split('/').includes('..');
}
