import type { Language } from '@voicemill/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { WorkspaceKeyedRow } from './owned';

/** Phones of one language that a voice of engine `gpt-sovits` reads together. */
export interface RecipeStretch {
  language: Language;
  text: string;
  phones: string[];
  /** Phones of each character of `text`; null: none are counted. */
  word2ph: number[] | null;
}

/** What the engine is asked to speak: everything that goes into a take's key. */
export interface TakeRecipe {
  phones: string[];
  /** The same phones cut where the language changes, with their words: for voices that make features of those. */
  stretches?: RecipeStretch[];
  mix: { speaker: string; weight: number }[];
  /** What it ends in, gliding there phone by phone; unset: it stays. */
  mixTo?: { speaker: string; weight: number }[];
  speed: number;
  pitchSemitones: number;
  noiseScale: number;
  /** Phones kept after synthesis (end exclusive); the rest is context spoken only to be cut off again. */
  keepFrom: number;
  keepTo: number;
}

/**
 * A waiting chunk's take, claimed in batches under a fenced lease. One row however many chunks wait for the same
 * take: its primary key is what keeps anything from being made twice.
 */
@Entity('take_request')
@Index('take_request_head', { synchronize: false })
@Index('take_request_length', { synchronize: false })
@Index('take_request_own_length', { synchronize: false })
@Index('take_request_lease', ['leaseUntil'], { where: 'lease_until IS NOT NULL' })
export class TakeRequestEntity extends WorkspaceKeyedRow {
  @PrimaryColumn('char', { length: 64 })
  key!: string;

  @Column('uuid')
  voiceVersionId!: string;

  @Column('char', { length: 64 })
  packageSha256!: string;

  @Column('jsonb')
  recipe!: TakeRecipe;

  @Column('int')
  phoneCount!: number;

  @Column('int')
  characters!: number;

  @Column('uuid', { nullable: true })
  jobId!: string | null;

  @Column('smallint', { default: 0 })
  priority!: number;

  @Column('int', { default: 0 })
  chapterNumber!: number;

  @Column('timestamptz', { default: () => 'now()' })
  enqueuedAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  notBefore!: Date;

  /** Failures told by the engine; at the limit the chunk becomes a gap. */
  @Column('smallint', { default: 0 })
  attempts!: number;

  /** Leases that ran out, i.e. workers that died or hung while this was in their batch. */
  @Column('smallint', { default: 0 })
  deaths!: number;

  /** Suspected of harming its batch mates: claimed alone from now on. */
  @Column('boolean', { default: false })
  solo!: boolean;

  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  @Column('text', { nullable: true })
  lastError!: string | null;
}
