import type { Language } from '@voicemill/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OwnedRow } from './owned';
import { ScriptRevisionEntity } from './script-revision.entity';

/** What its script is called once the revision is accepted. */
export interface RevisionHead {
  title: string;
  author: string | null;
  language: Language;
  /** It was accepted once before, so jobs may know it: rejected, it stays. */
  acceptedBefore: boolean;
}

/** A revision that was uploaded but not accepted: nothing speaks it, and a day later it is swept away. */
@Entity('pending_revision')
export class PendingRevisionEntity extends OwnedRow {
  @PrimaryColumn('uuid')
  revisionId!: string;

  @ManyToOne(() => ScriptRevisionEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'revision_id' })
  revision?: Relation<ScriptRevisionEntity>;

  @Column('uuid')
  scriptId!: string;

  /** The revision that it was compared with. */
  @Column('uuid')
  baseRevisionId!: string;

  @Column('jsonb')
  head!: RevisionHead;

  /** Counts and chapters of the difference; its lines are RevisionChangeEntity. */
  @Column('jsonb')
  difference!: Record<string, unknown>;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;
}

/** One line that a pending revision adds, removes, changes or moves; unchanged lines have no row. */
@Entity('revision_change')
export class RevisionChangeEntity extends OwnedRow {
  @PrimaryColumn('uuid')
  revisionId!: string;

  @ManyToOne(() => PendingRevisionEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'revision_id' })
  revision?: Relation<PendingRevisionEntity>;

  /** Counts through the difference from 0. */
  @PrimaryColumn('int')
  position!: number;

  @Column('text')
  kind!: 'added' | 'removed' | 'changed' | 'moved';

  @Column('int', { nullable: true })
  oldLine!: number | null;

  @Column('int', { nullable: true })
  newLine!: number | null;

  /** Lines that stay as they are between the change before and this one. */
  @Column('int')
  unchangedBefore!: number;
}
