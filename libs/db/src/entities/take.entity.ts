import type { Faithfulness, TimingSource } from '@voicemill/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { WorkspaceKeyedRow } from './owned';

/** The audio of a chunk, content-addressed: `key` is the hash of everything that decides its samples. */
@Entity('take')
@Index('take_recent', ['workspaceId', 'voiceVersionId', 'createdAt'])
export class TakeEntity extends WorkspaceKeyedRow {
  @PrimaryColumn('char', { length: 64 })
  key!: string;

  @Column('uuid')
  voiceVersionId!: string;

  @Column('int')
  sampleRateHz!: number;

  @Column('int')
  sampleCount!: number;

  /** The phones that are heard, i.e. without context that was cut off again. */
  @Column('jsonb')
  phones!: string[];

  /** End time of each phone in ms; phone i starts where phone i - 1 ends (the first at 0). */
  @Column('jsonb')
  phoneEndsMs!: number[];

  @Column('text')
  timingSource!: TimingSource;

  /**
   * What listening to it has told; null: nobody has listened, or nothing could be told. Its `redraw` tells which draw these
   * samples are.
   */
  @Column('jsonb', { nullable: true })
  faithfulness!: Faithfulness | null;

  /** Made for a job that wanted nobody to listen: a job that wants it has the take made again. */
  @Column('boolean', { default: false })
  unheard!: boolean;

  @Column('real')
  deviceMs!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}
