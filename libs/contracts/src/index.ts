export { breakKinds, languages, pausesSchema, type BreakKind, type Language, type Pauses } from './breaks';
export {
  castingSchema,
  putCastingSchema,
  speakerLimitCharacters,
  speakerSchema,
  type CastingView,
  type PutCasting,
  type SpeakerView,
} from './casting';
export {
  columnMappingNameSchema,
  columnMappingSchema,
  columnNames,
  keepColumnMappingSchema,
  savedColumnMappingSchema,
  tableHeadSchema,
  type ColumnMapping,
  type ColumnName,
  type KeepColumnMapping,
  type SavedColumnMapping,
  type TableHead,
} from './column-mappings';
export {
  deliveryFileSchema,
  deliverySchema,
  measuredFigureSchema,
  reportSchema,
  type DeliveryFileView,
  type DeliveryView,
  type MeasuredFigure,
  type Report,
} from './deliveries';
export { errorCodes, inputFaultSchema, problemSchema, type ErrorCode, type InputFault, type Problem } from './errors';
export {
  explainedTokenSchema,
  explainLanguages,
  explainSchema,
  explanationSchema,
  spokenLineSchema,
  type ExplainedTokenView,
  type ExplainWish,
  type ExplanationView,
  type SpokenLineView,
} from './explain';
export {
  audioFormats,
  captionFormats,
  jobSettingsSchema,
  presetNames,
  type AudioFormat,
  type CaptionFormat,
  type JobSettings,
  type JobSettingsInput,
  type PresetName,
} from './job-settings';
export {
  chunkSchema,
  chunkStatuses,
  createJobSchema,
  finishedStatuses,
  jobEventSchema,
  jobSchema,
  jobStatuses,
  type ChunkStatus,
  type ChunkView,
  type CreateJob,
  type JobEventView,
  type JobStatus,
  type JobView,
} from './jobs';
export { pageQuerySchema, pageSchema, type Page, type PageQuery } from './paging';
export { queueNames, queuePayloads, type QueueName, type QueuePayload } from './queues';
export {
  chargeSchema,
  jobActualsSchema,
  jobQuoteSchema,
  pricesSchema,
  quoteRequestSchema,
  quoteSchema,
  type Charge,
  type JobActuals,
  type JobQuote,
  type Prices,
  type Quote,
  type QuoteRequest,
} from './quotes';
export {
  changeKinds,
  chapterChangeSchema,
  differenceSchema,
  lineChangeSchema,
  pendingRevisionSchema,
  type ChapterChange,
  type DifferenceView,
  type LineChangeView,
  type PendingRevisionView,
} from './revisions';
export { scriptKinds, type ScriptKind } from './script-kinds';
export {
  chapterSchema,
  ingestResultSchema,
  lineSchema,
  scriptSchema,
  sliceSchema,
  type ChapterView,
  type IngestResult,
  type LineView,
  type ScriptView,
  type SliceView,
} from './scripts';
export {
  chapterTimingsSchema,
  timedLineSchema,
  timingSources,
  type ChapterTimings,
  type TimedLine,
  type TimedPhone,
  type TimedWord,
  type TimingSource,
} from './timings';
export { usageDaySchema, usageQuerySchema, type UsageDay, type UsageQuery } from './usage';
export { parseVoiceChoice, voiceChoiceSchema, type VoiceChoice } from './voice-choice';
export { saySchema, voiceSchema, type Say, type VoiceView } from './voices';
export {
  decisionLexicons,
  decisionSchema,
  decisionScopes,
  doubtGroupSchema,
  doubtKinds,
  doubtPlaceSchema,
  reviewSchema,
  settlesGroup,
  spokenGuessesSchema,
  type Decision,
  type DoubtGroup,
  type DoubtKind,
  type DoubtPlace,
  type Review,
  type SpokenGuesses,
} from './review';
export {
  lexiconEntrySchema,
  lexiconFileFormats,
  lexiconImportModes,
  lexiconImportSchema,
  lexiconLimitEntries,
  lexiconSchema,
  notations,
  pronunciationSchema,
  readingOverrideSchema,
  storedEntrySchema,
  workspaceLexicon,
  type LexiconEntry,
  type LexiconFileFormat,
  type LexiconImport,
  type LexiconImportMode,
  type LexiconVersions,
  type LexiconView,
  type Notation,
  type StoredEntry,
  type Pronunciation,
  type ReadingOverride,
} from './lexicon';
