import type { VoiceImportDetails, VoiceImportStatus, VoiceImportStep, VoiceImportView } from '@voicemill/contracts';
import { Column, Entity, Index } from 'typeorm';
import { IdentifiedRow } from './owned';

/** Keys of what was uploaded, in the file store; gone once the import has ended. */
export interface VoiceImportSources {
  archive: string;
  reference?: string;
  agreement?: string;
}

/** A voice on its way in over the API. The row stays: it tells who brought what in, and why it was refused. */
@Entity('voice_import')
@Index('voice_import_newest', ['workspaceId', 'createdAt'])
export class VoiceImportEntity extends IdentifiedRow {
  @Column('text')
  createdBy!: string;

  @Column('text')
  fileName!: string;

  @Column('bigint')
  fileBytes!: string;

  @Column('jsonb')
  sources!: VoiceImportSources;

  @Column('jsonb')
  details!: VoiceImportDetails;

  @Column('text', { default: 'waiting' })
  status!: VoiceImportStatus;

  @Column('text', { nullable: true })
  step!: VoiceImportStep | null;

  @Column('text', { nullable: true })
  voiceId!: string | null;

  @Column('text', { nullable: true })
  voiceVersion!: string | null;

  @Column('jsonb', { nullable: true })
  fault!: VoiceImportView['fault'];

  @Column('text', { nullable: true })
  cancelledBy!: string | null;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
