import { join } from 'node:path';
import { VoiceVersionEntity, type DataSource } from '@voicemill/db';
import { openVoicePackage, type LoadedVoice, type VoicePackage, type VoiceShelf } from '@voicemill/speech';

/** Finds the package behind a claimed batch and keeps its voice loaded; a package is opened and checked once. */
export class VoiceSource {
  private readonly packages = new Map<string, Promise<VoicePackage>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly shelf: VoiceShelf,
    private readonly voicesDir: string,
  ) {}

  async withVoice<T>(
    packageSha256: string,
    request: { voiceVersionId: string },
    use: (voice: LoadedVoice) => Promise<T>,
  ): Promise<T> {
    let opened = this.packages.get(packageSha256);
    if (!opened) {
      opened = this.open(packageSha256, request.voiceVersionId);
      this.packages.set(packageSha256, opened);
      opened.catch(() => this.packages.delete(packageSha256));
    }
    return this.shelf.withVoice(await opened, use);
  }

  private async open(packageSha256: string, voiceVersionId: string): Promise<VoicePackage> {
    const version = await this.dataSource.getRepository(VoiceVersionEntity).findOneByOrFail({ id: voiceVersionId });
    const opened = await openVoicePackage(join(this.voicesDir, version.packageDir));
    if (opened.sha256 === packageSha256) return opened;
    throw new Error(
      `the package of voice ${version.voiceId} ${version.version} on this worker is not the registered one`,
    );
  }
}
