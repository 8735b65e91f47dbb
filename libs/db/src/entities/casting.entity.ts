import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { OwnedRow } from './owned';
import { ScriptEntity } from './script.entity';

/** The voice of one speaker of a script; remembered over all its revisions. */
@Entity('casting')
export class CastingEntity extends OwnedRow {
  @PrimaryColumn('uuid')
  scriptId!: string;

  @ManyToOne(() => ScriptEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'script_id' })
  script?: Relation<ScriptEntity>;

  @PrimaryColumn('text')
  speaker!: string;

  @Column('text')
  voice!: string;
}
