import type { BreakKind, Language, ReadingOverride } from '@voicemill/contracts';
import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { ChapterEntity } from './chapter.entity';
import { IdentifiedRow } from './owned';

/** One CSV row, one paragraph or one subtitle. `number` counts through the whole revision from 1. */
@Entity('line')
@Unique('line_number', ['revisionId', 'number'])
@Index('line_chapter', ['chapterId', 'number'])
export class LineEntity extends IdentifiedRow {
  @Column('uuid')
  revisionId!: string;

  @Column('uuid')
  chapterId!: string;

  @ManyToOne(() => ChapterEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'chapter_id' })
  chapter?: Relation<ChapterEntity>;

  @Column('int')
  chapterNumber!: number;

  @Column('int')
  number!: number;

  /** File within an archive; null where the script is one file. */
  @Column('text', { nullable: true })
  sourceFile!: string | null;

  @Column('int')
  sourceRow!: number;

  @Column('text', { nullable: true })
  externalId!: string | null;

  @Column('text')
  text!: string;

  /** Readings written into the text itself; offsets into `text`, from which the marks are gone. */
  @Column('jsonb', { default: [] })
  overrides!: ReadingOverride[];

  @Column('text')
  language!: Language;

  @Column('text', { nullable: true })
  voice!: string | null;

  /** Who speaks it; the casting of the script says with which voice. */
  @Column('text', { nullable: true })
  speaker!: string | null;

  @Column('int', { nullable: true })
  pauseMs!: number | null;

  @Column('text', { nullable: true })
  style!: string | null;

  @Column('real', { nullable: true })
  speed!: number | null;

  /** How much louder or softer than spoken it is laid into its chapter. */
  @Column('real', { nullable: true })
  gainDb!: number | null;

  /** How long its speech is to be, where the source says so. */
  @Column('int', { nullable: true })
  targetMs!: number | null;

  @Column('text')
  breakAfter!: BreakKind;
}
