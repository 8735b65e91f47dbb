import {
  castingSchema,
  chapterSchema,
  chunkSchema,
  decisionSchema,
  lexiconEntrySchema,
  lexiconImportSchema,
  lexiconSchema,
  reviewSchema,
  storedEntrySchema,
  createJobSchema,
  deliverySchema,
  explainSchema,
  explanationSchema,
  ingestResultSchema,
  jobEventSchema,
  jobQuoteSchema,
  jobSchema,
  keepColumnMappingSchema,
  lineChangeSchema,
  lineSchema,
  pendingRevisionSchema,
  pricesSchema,
  problemSchema,
  quoteRequestSchema,
  putCastingSchema,
  quoteSchema,
  savedColumnMappingSchema,
  saySchema,
  scriptSchema,
  sliceSchema,
  spokenLineSchema,
  tableHeadSchema,
  usageDaySchema,
  voiceImportDetailsSchema,
  voiceImportSchema,
  voiceSchema,
} from '@voicemill/contracts';
import { z } from 'zod';

export const healthSchema = z.object({ status: z.literal('ok') });
export const coverSchema = z.object({ cover: z.string() });
export const slicesSchema = z.object({ slices: z.array(sliceSchema) });

/** What callers send: defaults may be left out. */
const sent = {
  CreateJob: createJobSchema,
  Decision: decisionSchema,
  Explain: explainSchema,
  LexiconEntry: lexiconEntrySchema,
  KeepColumnMapping: keepColumnMappingSchema,
  PutCasting: putCastingSchema,
  PutPrices: pricesSchema,
  QuoteRequest: quoteRequestSchema,
  Say: saySchema,
  VoiceImportDetails: voiceImportDetailsSchema,
};
/** What callers get. */
const answered = {
  Lexicon: lexiconSchema,
  LexiconImport: lexiconImportSchema,
  Review: reviewSchema,
  StoredEntry: storedEntrySchema,
  Casting: castingSchema,
  Chapter: chapterSchema,
  Chunk: chunkSchema,
  ColumnMapping: savedColumnMappingSchema,
  Cover: coverSchema,
  Delivery: deliverySchema,
  Explanation: explanationSchema,
  Health: healthSchema,
  IngestResult: ingestResultSchema,
  Job: jobSchema,
  JobEvent: jobEventSchema,
  JobQuote: jobQuoteSchema,
  Line: lineSchema,
  LineChange: lineChangeSchema,
  PendingRevision: pendingRevisionSchema,
  Prices: pricesSchema,
  Problem: problemSchema,
  Quote: quoteSchema,
  Script: scriptSchema,
  Slices: slicesSchema,
  SpokenLine: spokenLineSchema,
  TableHead: tableHeadSchema,
  UsageDay: usageDaySchema,
  Voice: voiceSchema,
  VoiceImport: voiceImportSchema,
};

export type SentName = keyof typeof sent;
export type AnsweredName = keyof typeof answered;
export type JsonSchema = Record<string, unknown>;

/** A schema of contracts as the dialect of JSON Schema that OpenAPI 3.0 speaks. */
export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema =>
  z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' }) as JsonSchema;

const converted = (table: Record<string, z.ZodType>, io: 'input' | 'output'): [string, JsonSchema][] =>
  Object.entries(table).map(([name, schema]) => [name, jsonSchemaOf(schema, io)]);

/** `components.schemas` of the API's description. */
export function componentSchemas(): Record<string, JsonSchema> {
  return Object.fromEntries([...converted(sent, 'input'), ...converted(answered, 'output')]);
}

export const refTo = (name: SentName | AnsweredName): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

export const pageOf = (name: AnsweredName): JsonSchema => ({
  type: 'object',
  required: ['items', 'total', 'page', 'perPage'],
  properties: {
    items: { type: 'array', items: refTo(name) },
    total: { type: 'integer' },
    page: { type: 'integer' },
    perPage: { type: 'integer' },
  },
});
