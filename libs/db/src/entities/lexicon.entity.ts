import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdentifiedRow } from './owned';
import { ScriptEntity } from './script.entity';

/** The pronunciations of a workspace, or those of one script. Every change of its entries makes its next version. */
@Entity('lexicon')
@Index('lexicon_of_workspace', ['workspaceId'], { unique: true, where: 'script_id IS NULL' })
@Index('lexicon_of_script', ['scriptId'], { unique: true })
export class LexiconEntity extends IdentifiedRow {
  /** Null: the workspace's. */
  @Column('uuid', { nullable: true })
  scriptId!: string | null;

  @ManyToOne(() => ScriptEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'script_id' })
  script?: Relation<ScriptEntity>;

  @Column('int', { default: 0 })
  version!: number;
}
