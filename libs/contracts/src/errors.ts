import { z } from 'zod';

/** Stable error codes on the wire; a client may switch on these, never on the sentence beside them. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'forbidden',
  'too-large',
  'unsupported-file',
  'script-rejected',
  'voice-unknown',
  'voice-not-permitted',
  'language-not-spoken',
  'parameter-out-of-range',
  'engine-unavailable',
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One refused place in an uploaded file: where it is, why it was refused, and what to do about it. */
export const inputFaultSchema = z.object({
  file: z.string(),
  /** 1-based line of a Markdown file, or row of a CSV as a spreadsheet counts them (the header is row 1). */
  row: z.number().int().positive().optional(),
  /** Column name of a CSV, or 1-based character column of a Markdown file. */
  column: z.string().optional(),
  reason: z.string(),
  remedy: z.string(),
});
export type InputFault = z.infer<typeof inputFaultSchema>;

/** RFC 9457 problem details, the only error body that the API writes. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes),
  detail: z.string(),
  remedy: z.string().optional(),
  traceId: z.string().optional(),
  /** The first refused places of an upload, and how many there are. */
  faults: z.array(inputFaultSchema).optional(),
  faultsTotal: z.number().int().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
