import { join } from 'node:path';
import { VoiceVersionEntity, type DataSource } from '@voicemill/db';
import {
  holdsVoicePackage,
  openVoicePackage,
  type LoadedVoice,
  type VoicePackage,
  type VoiceShelf,
} from '@voicemill/speech';

/** Finds the package behind a claimed batch and keeps its voice loaded; a package is opened and checked once. */
export class VoiceSource {
  private readonly packages = new Map<string, Promise<VoicePackage>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly shelf: VoiceShelf,
    /** Places of packages, looked through in this order. */
    private readonly voicesDirs: readonly string[],
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
    for (const voicesDir of this.voicesDirs) {
      const opened = await openIfThere(join(voicesDir, version.packageDir));
      if (opened?.sha256 === packageSha256) return opened;
    }
    throw new Error(
      `the package of voice ${version.voiceId} ${version.version} on this worker is not the registered one`,
    );
  }
}

/** A voice lies in one of the places; that a folder is not in another is no fault. */
async function openIfThere(dir: string): Promise<VoicePackage | undefined> {
  return (await holdsVoicePackage(dir)) ? openVoicePackage(dir) : undefined;
}
