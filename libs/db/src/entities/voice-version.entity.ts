import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { AgreementEntity } from './agreement.entity';
import { IdentifiedRow } from './owned';

/** The immutable package of model files behind a voice; `packageSha256` says which voices may share a batch. */
@Entity('voice_version')
@Unique('voice_version_of_voice', ['workspaceId', 'voiceId', 'version'])
export class VoiceVersionEntity extends IdentifiedRow {
  @Column('text')
  voiceId!: string;

  @Column('text')
  version!: string;

  @Column('char', { length: 64 })
  packageSha256!: string;

  /** Folder of the package below the voices directory. */
  @Column('text')
  packageDir!: string;

  /** Newest version of its voice: the one that new jobs use. */
  @Column('boolean', { default: true })
  current!: boolean;

  @Column('jsonb')
  manifest!: Record<string, unknown>;

  @Column('uuid')
  agreementId!: string;

  @ManyToOne(() => AgreementEntity, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'agreement_id' })
  agreement?: Relation<AgreementEntity>;
}
