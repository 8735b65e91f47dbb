import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdentifiedRow } from './owned';
import { ScriptEntity } from './script.entity';

/** One content of a script, immutable; the same bytes uploaded again are the same revision. */
@Entity('script_revision')
@Unique('script_revision_content', ['scriptId', 'contentSha256'])
@Unique('script_revision_number', ['scriptId', 'number'])
export class ScriptRevisionEntity extends IdentifiedRow {
  @Column('uuid')
  scriptId!: string;

  @ManyToOne(() => ScriptEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'script_id' })
  script?: Relation<ScriptEntity>;

  @Column('int')
  number!: number;

  @Column('char', { length: 64 })
  contentSha256!: string;

  @Column('text')
  encoding!: string;

  @Column('text', { nullable: true })
  voice!: string | null;

  @Column('int')
  chapterCount!: number;

  @Column('int')
  lineCount!: number;

  @Column('int')
  characterCount!: number;

  /** What the reader said when it took the file in: skipped kinds, refused rows (with `onError: skip`). */
  @Column('jsonb')
  report!: Record<string, unknown>;
}
