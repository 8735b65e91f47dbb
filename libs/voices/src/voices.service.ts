import type { Page, PageQuery, VoiceView } from '@voicemill/contracts';
import type { RequestContext, DataSource, EntityManager } from '@voicemill/db';
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
   * @throws Conflict
   */
  register(ctx: RequestContext, voice: VoicePackage): Promise<'added' | 'known'> {
    return this.dataSource.transaction((manager) => this.registerIn(manager, ctx, voice, basename(voice.dir)));
  }

  /**
   * The same inside a transaction of the caller's.
   * @param packageDir where workers find the package, below one of the places of packages.
   */
  async registerIn(
    manager: EntityManager,
    ctx: RequestContext,
    { manifest, sha256 }: VoicePackage,
    packageDir: string,
  ): Promise<'added' | 'known'> {
    const { workspaceId } = ctx;
    // Two processes may start at once; the second waits here and then finds the version.
    await this.repository.holdVoice(manager, ctx, manifest.id);
    const known = await this.repository.findVersion(manager, ctx, manifest.id, manifest.version);
    if (known?.packageSha256 === sha256) return 'known';
    if (known) {
      throw new Conflict(`Voice ${manifest.id} ${manifest.version} has changed since it was registered.`, {
        remedy: 'A version is immutable: raise "version" in voice.json, or put the old files back.',
      });
    }
    const { id: voiceId, version, licence } = manifest;
    await this.repository.addVersion(
      manager,
      { workspaceId, voiceId, version, packageSha256: sha256, packageDir, manifest: { ...manifest } },
      { ...manifest.agreement, licence, signedAt: this.clock.now() },
    );
    return 'added';
  }

  /** Whether no version of this name is registered; that stays so until the caller's transaction ends. */
  async isFree(manager: EntityManager, ctx: RequestContext, voiceId: string, version: string): Promise<boolean> {
    await this.repository.holdVoice(manager, ctx, voiceId);
    return (await this.repository.findVersion(manager, ctx, voiceId, version)) === null;
  }

  /** Where the package of a registered version lies, below one of the places of packages. */
  async packageDirOf(ctx: RequestContext, voiceId: string, version: string): Promise<string | undefined> {
    const known = await this.repository.findVersion(this.dataSource.manager, ctx, voiceId, version);
    return known?.packageDir;
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
