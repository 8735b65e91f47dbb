import type { Language, ScriptKind } from '@voicemill/contracts';
import { Column, Entity, Unique } from 'typeorm';
import { IdentifiedRow } from './owned';

/** An uploaded document; a second upload under the same name is its next revision. */
@Entity('script')
@Unique('script_source_name', ['workspaceId', 'sourceName'])
export class ScriptEntity extends IdentifiedRow {
  @Column('text')
  sourceName!: string;

  @Column('text')
  kind!: ScriptKind;

  @Column('text')
  title!: string;

  @Column('text')
  language!: Language;

  @Column('text', { nullable: true })
  author!: string | null;

  @Column('uuid', { nullable: true })
  latestRevisionId!: string | null;
}
