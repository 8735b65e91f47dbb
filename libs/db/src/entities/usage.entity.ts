import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { OwnedRow, WorkspaceKeyedRow } from './owned';

/** One fact of use, written in the transaction that stores or reuses takes. */
@Entity('usage_entry')
@Index('usage_entry_at', ['at'])
export class UsageEntryEntity extends OwnedRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' })
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('uuid', { nullable: true })
  jobId!: string | null;

  @Column('text')
  voiceId!: string;

  @Column('int')
  characters!: number;

  @Column('double precision')
  audioMs!: number;

  @Column('double precision')
  deviceMs!: number;

  @Column('int')
  takesMade!: number;

  @Column('int')
  takesReused!: number;
}

/** Usage of closed days, rolled up by the cron so that reports stay fast; the open day is summed from the entries. */
@Entity('usage_day')
export class UsageDayEntity extends WorkspaceKeyedRow {
  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('text')
  voiceId!: string;

  @Column('bigint')
  characters!: string;

  @Column('double precision')
  audioMs!: number;

  @Column('double precision')
  deviceMs!: number;

  @Column('int')
  takesMade!: number;

  @Column('int')
  takesReused!: number;
}
