import type { Report } from '@voicemill/contracts';
import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { JobEntity } from './job.entity';
import { IdentifiedRow } from './owned';

/** What a job handed over. A retry of gaps makes the next delivery; earlier ones stay. */
@Entity('delivery')
@Unique('delivery_number', ['jobId', 'number'])
export class DeliveryEntity extends IdentifiedRow {
  @Column('uuid')
  jobId!: string;

  @ManyToOne(() => JobEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_id' })
  job?: Relation<JobEntity>;

  @Column('int')
  number!: number;

  @Column('text')
  preset!: string;

  @Column('boolean')
  pass!: boolean;

  @Column('jsonb')
  report!: Report;
}
