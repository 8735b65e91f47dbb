import type { Page, PageQuery } from '@voicemill/contracts';
import { AgreementEntity, prepared, VoiceVersionEntity, type RequestContext } from '@voicemill/db';
import type { DataSource, EntityManager } from 'typeorm';

export type VoiceVersionRow = VoiceVersionEntity & { agreement: AgreementEntity };

/** What decides whether a version may speak. */
export interface VersionAgreement extends Pick<AgreementEntity, 'voiceId' | 'signedAt' | 'expiresAt' | 'revokedAt'> {
  versionId: string;
}

const agreementsSql = prepared(
  'agreements',
  `SELECT version.id AS "versionId", agreement.voice_id AS "voiceId", agreement.signed_at AS "signedAt",
    agreement.expires_at AS "expiresAt", agreement.revoked_at AS "revokedAt"
  FROM voice_version version JOIN agreement ON agreement.id = version.agreement_id
  WHERE version.workspace_id = $1 AND version.id = ANY($2::uuid[])`,
);

/** Voice versions with the agreement each of them speaks under. */
export class VoicesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async listCurrentVersions(ctx: RequestContext, { page, perPage }: PageQuery): Promise<Page<VoiceVersionRow>> {
    const [items, total] = await this.dataSource.getRepository(VoiceVersionEntity).findAndCount({
      where: { workspaceId: ctx.workspaceId, current: true },
      relations: { agreement: true },
      order: { voiceId: 'ASC' },
      skip: (page - 1) * perPage,
      take: perPage,
    });
    return { items: items as VoiceVersionRow[], total, page, perPage };
  }

  async findCurrentVersion(ctx: RequestContext, voiceId: string): Promise<VoiceVersionRow | null> {
    const row = await this.dataSource.getRepository(VoiceVersionEntity).findOne({
      where: { workspaceId: ctx.workspaceId, voiceId, current: true },
      relations: { agreement: true },
    });
    return row as VoiceVersionRow | null;
  }

  async listVoiceIds(ctx: RequestContext): Promise<string[]> {
    const rows = await this.dataSource.getRepository(VoiceVersionEntity).find({
      where: { workspaceId: ctx.workspaceId, current: true },
      select: { voiceId: true },
      order: { voiceId: 'ASC' },
    });
    return rows.map((row) => row.voiceId);
  }

  /** The agreements behind some versions. Asked for every batch, so neither manifests nor entities are built. */
  async findAgreements(ctx: RequestContext, versionIds: string[]): Promise<VersionAgreement[]> {
    if (versionIds.length === 0) return [];
    return this.dataSource.query<VersionAgreement[]>(agreementsSql, [ctx.workspaceId, versionIds]);
  }

  /** Lets one transaction at a time register versions of a voice. */
  async holdVoice(manager: EntityManager, { workspaceId }: RequestContext, voiceId: string): Promise<void> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`voice ${workspaceId} ${voiceId}`]);
  }

  findVersion(manager: EntityManager, ctx: RequestContext, voiceId: string, version: string) {
    return manager.findOneBy(VoiceVersionEntity, { workspaceId: ctx.workspaceId, voiceId, version });
  }

  /** Adds a version with its agreement and makes it the one that new jobs use. */
  async addVersion(
    manager: EntityManager,
    version: Omit<VoiceVersionEntity, 'id' | 'createdAt' | 'agreementId' | 'agreement' | 'current' | 'workspace'>,
    agreement: Pick<AgreementEntity, 'kind' | 'statement' | 'licence' | 'signedAt'>,
  ): Promise<void> {
    const { workspaceId, voiceId } = version;
    await manager.update(VoiceVersionEntity, { workspaceId, voiceId }, { current: false });
    const signed = await manager.save(manager.create(AgreementEntity, { workspaceId, voiceId, ...agreement }));
    await manager.save(manager.create(VoiceVersionEntity, { ...version, current: true, agreementId: signed.id }));
  }

  async revokeAgreements(ctx: RequestContext, voiceId: string, at: Date): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .update(AgreementEntity)
      .set({ revokedAt: at })
      .where({ workspaceId: ctx.workspaceId, voiceId })
      .execute();
  }
}
