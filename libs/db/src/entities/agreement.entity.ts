import { Column, Entity, Index } from 'typeorm';
import { IdentifiedRow } from './owned';

/** The signed permission to use a voice. Revoked or expired: the voice does not speak, whatever else is true. */
@Entity('agreement')
@Index('agreement_voice', ['workspaceId', 'voiceId'])
export class AgreementEntity extends IdentifiedRow {
  @Column('text')
  voiceId!: string;

  /** `synthetic` and `open-licence` come with a package; a signed one names its document. */
  @Column('text')
  kind!: string;

  @Column('jsonb')
  statement!: { en: string; zh: string };

  @Column('text')
  licence!: string;

  @Column('timestamptz')
  signedAt!: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
