import { AgreementEntity } from './agreement.entity';
import { CastingEntity } from './casting.entity';
import { ChapterEntity } from './chapter.entity';
import { ChunkEntity } from './chunk.entity';
import { ColumnMappingEntity } from './column-mapping.entity';
import { DeliveryFileEntity } from './delivery-file.entity';
import { DeliveryEntity } from './delivery.entity';
import { HandlerLeaseEntity } from './handler-lease.entity';
import { JobChapterEntity } from './job-chapter.entity';
import { JobEventEntity } from './job-event.entity';
import { JobEntity } from './job.entity';
import { LexiconEntryEntity } from './lexicon-entry.entity';
import { LexiconEntity } from './lexicon.entity';
import { LineEntity } from './line.entity';
import { PendingRevisionEntity, RevisionChangeEntity } from './pending-revision.entity';
import { PriceEntity } from './price.entity';
import { ScriptRevisionEntity } from './script-revision.entity';
import { ScriptEntity } from './script.entity';
import { TakeRequestEntity } from './take-request.entity';
import { TakeEntity } from './take.entity';
import { UsageDayEntity, UsageEntryEntity } from './usage.entity';
import { VoiceImportEntity } from './voice-import.entity';
import { VoiceVersionEntity } from './voice-version.entity';
import { WorkspaceEntity } from './workspace.entity';

export type { ChunkWord } from './chunk.entity';
export type { RevisionHead } from './pending-revision.entity';
export type { RecipeStretch, TakeRecipe } from './take-request.entity';
export type { VoiceImportSources } from './voice-import.entity';
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
};

export const entities = [
  WorkspaceEntity,
  ScriptEntity,
  ScriptRevisionEntity,
  ChapterEntity,
  LineEntity,
  CastingEntity,
  ColumnMappingEntity,
  LexiconEntity,
  LexiconEntryEntity,
  AgreementEntity,
  VoiceVersionEntity,
  VoiceImportEntity,
  JobEntity,
  JobChapterEntity,
  ChunkEntity,
  TakeEntity,
  TakeRequestEntity,
  JobEventEntity,
  DeliveryEntity,
  DeliveryFileEntity,
  UsageEntryEntity,
  UsageDayEntity,
  HandlerLeaseEntity,
  PriceEntity,
  PendingRevisionEntity,
  RevisionChangeEntity,
];
