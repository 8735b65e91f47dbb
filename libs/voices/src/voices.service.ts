import type { Page, PageQuery, VoiceView } from '@voicemill/contracts';
import type { RequestContext, DataSource } from '@voicemill/db';
import { Conflict, Forbidden, NotFound, type Clock } from '@voicemill/platform';
import { voiceManifestSchema, type VoicePackage } from '@voicemill/speech';
import { basename } from 'node:path';
import { refusalOf } from './agreement-check';
import { VoiceRegistry } from './voice-registry';
import { type VoiceVersionRow, VoicesRepository } from './voices.repository';

/** The voices of a workspace: which there are, what they are made of, and whether they may speak. */
export class VoicesService {
  private readonly repository: VoicesRepository;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.repository = new VoicesRepository(dataSource);
  }

  /** A resolver for one quote or plan. */
  registry(ctx: RequestContext): VoiceRegistry {
    return new VoiceRegistry(this.repository, ctx);
  }

  async list(ctx: RequestContext, query: PageQuery): Promise<Page<VoiceView>> {
    const page = await this.repository.listCurrentVersions(ctx, query);
    return { ...page, items: page.items.map(viewOf) };
  }

  async show(ctx: RequestContext, voiceId: string): Promise<VoiceView> {
    const row = await this.repository.findCurrentVersion(ctx, voiceId);
    if (!row) throw new NotFound(`There is no voice "${voiceId}".`);
    return viewOf(row);
  }

  /**
   * Makes a package known to a workspace, once. A package whose bytes changed under the same version is refused:
   * takes are addressed by it.
   */
  async register(ctx: RequestContext, voice: VoicePackage): Promise<'added' | 'known'> {
    const { manifest, sha256 } = voice;
    const { workspaceId } = ctx;
    return this.dataSource.transaction(async (manager) => {
      // Two processes may start at once; the second waits here and then finds the version.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`voice ${workspaceId} ${manifest.id}`]);
      const known = await this.repository.findVersion(manager, ctx, manifest.id, manifest.version);
      if (known?.packageSha256 === sha256) return 'known';
      if (known) {
        throw new Conflict(`Voice ${manifest.id} ${manifest.version} has changed since it was registered.`, {
          remedy: 'A version is immutable: raise "version" in voice.json, or put the old files back.',
        });
      }
      const { id: voiceId, version, licence } = manifest;
      const packageDir = basename(voice.dir);
      await this.repository.addVersion(
        manager,
        { workspaceId, voiceId, version, packageSha256: sha256, packageDir, manifest: { ...manifest } },
        { ...manifest.agreement, licence, signedAt: this.clock.now() },
      );
      return 'added';
    });
  }

  /** @throws Forbidden voice-not-permitted when one of the versions may not speak now. */
  async assertPermitted(ctx: RequestContext, versionIds: string[]): Promise<void> {
    const [refusal] = (await this.refusals(ctx, versionIds)).values();
    if (refusal) throw new Forbidden(refusal, { code: 'voice-not-permitted', remedy: 'Choose another voice, or have the agreement renewed.' });
  }

  /** The versions among these that may not speak now, each with the reason. */
  async refusals(ctx: RequestContext, versionIds: string[]): Promise<Map<string, string>> {
    const refused = new Map<string, string>();
    for (const agreement of await this.repository.findAgreements(ctx, versionIds)) {
      const reason = refusalOf(agreement, this.clock.now());
      if (reason) refused.set(agreement.versionId, reason);
    }
    return refused;
  }

  /** Withdraws the agreements of a voice, from now on. */
  async withdraw(ctx: RequestContext, voiceId: string): Promise<void> {
    await this.repository.revokeAgreements(ctx, voiceId, this.clock.now());
  }
}

function viewOf(row: VoiceVersionRow): VoiceView {
  const manifest = voiceManifestSchema.parse(row.manifest);
  const { agreement } = row;
  return {
    id: row.voiceId,
    version: row.version,
    names: manifest.names,
    languages: manifest.languages,
    licence: manifest.licence,
    credits: manifest.credits,
    engine: manifest.engine,
    sampleRateHz: manifest.sampleRateHz,
    defaultSpeaker: manifest.defaultSpeaker,
    speakers: Object.entries(manifest.speakers).map(([id, { names }]) => ({ id, names })),
    agreement: {
      kind: agreement.kind,
      statement: agreement.statement,
      signedAt: agreement.signedAt.toISOString(),
      expiresAt: agreement.expiresAt?.toISOString() ?? null,
      revokedAt: agreement.revokedAt?.toISOString() ?? null,
    },
  };
}
