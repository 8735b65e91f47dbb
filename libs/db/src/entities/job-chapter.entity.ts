import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { JobEntity } from './job.entity';
import { IdentifiedRow } from './owned';

/** A chapter of a job: how many chunks are still open, and its master once there is one. */
@Entity('job_chapter')
@Unique('job_chapter_number', ['jobId', 'number'])
export class JobChapterEntity extends IdentifiedRow {
  @Column('uuid')
  jobId!: string;

  @ManyToOne(() => JobEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_id' })
  job?: Relation<JobEntity>;

  @Column('uuid')
  chapterId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  title!: string;

  @Column('int')
  totalLines!: number;

  @Column('int')
  totalChunks!: number;

  @Column('int')
  openChunks!: number;

  @Column('int')
  reusedChunks!: number;

  @Column('int', { default: 0 })
  gapChunks!: number;

  @Column('double precision', { default: 0 })
  audioMs!: number;

  /** Set when mastered: `{ sampleRateHz, sampleCount, loudness }`; the samples and timings are files. */
  @Column('jsonb', { nullable: true })
  master!: object | null;
}
