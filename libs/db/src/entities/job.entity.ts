import type { JobSettings, JobStatus, LexiconVersions, Quote, SpokenGuesses } from '@voicemill/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from './owned';
import { ScriptRevisionEntity } from './script-revision.entity';

/** One render of one script revision with one set of settings. Counts per chunk live in its chapters. */
@Entity('job')
@Index('job_newest', ['workspaceId', 'createdAt'])
export class JobEntity extends IdentifiedRow {
  @Column('uuid')
  scriptId!: string;

  @Column('uuid')
  revisionId!: string;

  @ManyToOne(() => ScriptRevisionEntity, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'revision_id' })
  revision?: Relation<ScriptRevisionEntity>;

  @Column('text')
  status!: JobStatus;

  @Column('jsonb')
  settings!: JobSettings;

  @Column('jsonb', { nullable: true })
  quote!: Quote | null;

  /** Versions that it is planned with, also when it is resumed; 0: none. */
  @Column('jsonb', { default: { workspace: 0, script: 0 } })
  lexicons!: LexiconVersions;

  /** Readings that nobody had settled when it was planned; null: not planned yet. */
  @Column('jsonb', { nullable: true })
  guesses!: SpokenGuesses | null;

  /** Chapters not yet mastered; the transaction that brings it to 0 enqueues the delivery. */
  @Column('int', { default: 0 })
  openChapters!: number;

  @Column('text', { nullable: true })
  error!: string | null;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
