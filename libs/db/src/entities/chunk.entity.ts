import type { BreakKind, ChunkStatus } from '@voicemill/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique, type Relation } from 'typeorm';
import { JobChapterEntity } from './job-chapter.entity';
import { OwnedRow } from './owned';

/** A written word of a chunk: UTF-16 offsets into its line, and the take's phones that speak it (end exclusive). */
export interface ChunkWord {
  text: string;
  start: number;
  end: number;
  phoneFrom: number;
  phoneTo: number;
}

/** A slice of a line and the take that speaks it; `takeKey` null = nothing to say, only a pause. */
@Entity('chunk')
@Unique('chunk_ordinal', ['jobChapterId', 'ordinal'])
@Index('chunk_job', ['jobId', 'id'])
@Index('chunk_take', ['workspaceId', 'takeKey'])
export class ChunkEntity extends OwnedRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column('uuid')
  jobId!: string;

  @Column('uuid')
  jobChapterId!: string;

  @ManyToOne(() => JobChapterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_chapter_id' })
  jobChapter?: Relation<JobChapterEntity>;

  @Column('int')
  chapterNumber!: number;

  @Column('int')
  ordinal!: number;

  @Column('uuid')
  lineId!: string;

  @Column('int')
  lineNumber!: number;

  @Column('int')
  sliceStart!: number;

  @Column('int')
  sliceEnd!: number;

  @Column('text')
  text!: string;

  @Column('text')
  spoken!: string;

  @Column('jsonb')
  words!: ChunkWord[];

  @Column('text')
  breakAfter!: BreakKind;

  @Column('int')
  pauseAfterMs!: number;

  @Column('char', { length: 64, nullable: true })
  takeKey!: string | null;

  @Column('text', { nullable: true })
  voiceId!: string | null;

  @Column('text')
  status!: ChunkStatus;

  @Column('boolean', { default: false })
  reused!: boolean;

  @Column('text', { nullable: true })
  reason!: string | null;
}
