import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { JobEntity } from './job.entity';
import { OwnedRow } from './owned';

/** What happened to a job, in order; rows are only ever added. */
@Entity('job_event')
@Index('job_event_order', ['jobId', 'id'])
export class JobEventEntity extends OwnedRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column('uuid')
  jobId!: string;

  @ManyToOne(() => JobEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_id' })
  job?: Relation<JobEntity>;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('text')
  message!: string;

  @Column('jsonb', { default: {} })
  data!: Record<string, unknown>;
}
