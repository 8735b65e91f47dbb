import type { Language, Notation } from '@voicemill/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { LexiconEntity } from './lexicon.entity';
import { IdentifiedRow } from './owned';

/**
 * One pronunciation. Never overwritten: it belongs to the versions from `addedIn` on, up to but without `removedIn`, so that a
 * job finds again what it was planned with.
 */
@Entity('lexicon_entry')
@Index('lexicon_entry_place', ['lexiconId', 'written'])
export class LexiconEntryEntity extends IdentifiedRow {
  @Column('uuid')
  lexiconId!: string;

  @ManyToOne(() => LexiconEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'lexicon_id' })
  lexicon?: Relation<LexiconEntity>;

  @Column('text')
  written!: string;

  @Column('text', { nullable: true })
  language!: Language | null;

  @Column('text')
  before!: string;

  @Column('text')
  after!: string;

  @Column('text')
  notation!: Notation;

  @Column('text')
  value!: string;

  @Column('int')
  addedIn!: number;

  @Column('int', { nullable: true })
  removedIn!: number | null;
}
