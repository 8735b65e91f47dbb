// The handles that travel through every feature; what else TypeORM offers stays behind repositories.
export type { DataSource, EntityManager } from 'typeorm';
export { migrate } from './migrate';
export { openDatabase, type Database, type OpenOptions } from './open-database';
export { prepared } from './prepared';
export { type RequestContext } from './request-context';
export { dumpSchema } from './schema-dump';
export {
  AgreementEntity,
  CastingEntity,
  ChapterEntity,
  ChunkEntity,
  ColumnMappingEntity,
  DeliveryEntity,
  DeliveryFileEntity,
  HandlerLeaseEntity,
  JobChapterEntity,
  JobEntity,
  JobEventEntity,
  LexiconEntity,
  LexiconEntryEntity,
  LineEntity,
  PendingRevisionEntity,
  PriceEntity,
  RevisionChangeEntity,
  ScriptEntity,
  ScriptRevisionEntity,
  TakeEntity,
  TakeRequestEntity,
  UsageDayEntity,
  UsageEntryEntity,
  VoiceImportEntity,
  VoiceVersionEntity,
  WorkspaceEntity,
  type ChunkWord,
  type RevisionHead,
  type RecipeStretch,
  type TakeRecipe,
  type VoiceImportSources,
} from './entities';
