import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { IdentifiedRow } from './owned';
import { ScriptRevisionEntity } from './script-revision.entity';

@Entity('chapter')
@Unique('chapter_number', ['revisionId', 'number'])
export class ChapterEntity extends IdentifiedRow {
  @Column('uuid')
  revisionId!: string;

  @ManyToOne(() => ScriptRevisionEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'revision_id' })
  revision?: Relation<ScriptRevisionEntity>;

  @Column('int')
  number!: number;

  @Column('text')
  title!: string;

  @Column('int')
  lineCount!: number;
}
