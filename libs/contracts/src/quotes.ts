import { z } from 'zod';
import { createJobSchema } from './jobs';

const price = z.number().min(0).max(1_000_000).default(0);

/** What a workspace charges. A price of 0 is not charged; all of them 0: nothing is priced. */
export const pricesSchema = z.strictObject({
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters, such as EUR or CNY')
    .default('EUR'),
  /** Of speech that has to be made; takes that exist are free. */
  perAudioMinute: price,
  per1000Characters: price,
  perDeviceHour: price,
});
export type Prices = z.infer<typeof pricesSchema>;

/** A price with its parts, in `currency`, to the hundredth. */
export const chargeSchema = z.object({
  currency: z.string(),
  total: z.number(),
  audio: z.number(),
  characters: z.number(),
  device: z.number(),
});
export type Charge = z.infer<typeof chargeSchema>;

/** What a render would take and cost, before it is confirmed. */
export const quoteSchema = z.object({
  lines: z.number().int(),
  characters: z.number().int(),
  /** Slices: each is one take. */
  chunks: z.number().int(),
  /** Different takes that are there already, that have to be made, and slices that share a take with an earlier one. */
  takesReused: z.number().int(),
  takesToMake: z.number().int(),
  takesShared: z.number().int(),
  /** Length of the delivered audio: speech, pauses and room tone. */
  audioMinutes: z.number(),
  /** Speech that has to be made for it. */
  minutesToMake: z.number(),
  deviceSeconds: z.number(),
  /** How long other work keeps the devices before and while this is made, and all in all until the delivery. */
  queueSeconds: z.number(),
  finishSeconds: z.number(),
  finishAt: z.string(),
  workersAlive: z.number().int(),
  /** Kept afterwards, and the takes that are added. */
  storageBytes: z.object({ takes: z.number(), masters: z.number(), deliveries: z.number() }),
  /** Null: the workspace has no prices. */
  price: chargeSchema.nullable(),
  /** Takes of this workspace that the speaking rate was learnt from; 0: what the voices usually take. */
  learntFromTakes: z.number().int(),
  voices: z.array(z.object({ voiceId: z.string(), lines: z.number().int(), licence: z.string() })),
});
export type Quote = z.infer<typeof quoteSchema>;

/** A job to be, of the newest revision unless another one is named, e.g. one that waits to be accepted. */
export const quoteRequestSchema = createJobSchema.extend({ revisionId: z.string().optional() });
export type QuoteRequest = z.infer<typeof quoteRequestSchema>;

/** What a job really took, in the words of its quote. */
export const jobActualsSchema = quoteSchema
  .pick({ chunks: true, takesReused: true, minutesToMake: true, deviceSeconds: true, price: true })
  .extend({
    takesMade: z.number().int(),
    /** Null until there is a delivery. */
    audioMinutes: z.number().nullable(),
    finishSeconds: z.number().nullable(),
    deliveryBytes: z.number().nullable(),
  });
export type JobActuals = z.infer<typeof jobActualsSchema>;

/** `quoted` is null for a job that was not planned yet. */
export const jobQuoteSchema = z.object({ quoted: quoteSchema.nullable(), actual: jobActualsSchema });
export type JobQuote = z.infer<typeof jobQuoteSchema>;
