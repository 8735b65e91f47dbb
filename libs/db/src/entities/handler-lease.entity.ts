import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Which process runs a queued handler right now. The queue itself learns of a dead process only by a long
 * expiry; this lease ends seconds after the process does. A row is the machine's, not a tenant's.
 */
@Entity('handler_lease')
@Index('handler_lease_until', ['leaseUntil'])
export class HandlerLeaseEntity {
  @PrimaryColumn('uuid')
  queueJobId!: string;

  @Column('text')
  queue!: string;

  @Column('uuid')
  token!: string;

  @Column('timestamptz')
  leaseUntil!: Date;

  /** Processes that died while they held it. */
  @Column('smallint', { default: 0 })
  deaths!: number;
}
