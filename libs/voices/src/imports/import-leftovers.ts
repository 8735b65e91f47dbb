import type { DataSource, RequestContext } from '@voicemill/db';
import type { FileStore } from '@voicemill/platform';
import { removeDrafts, removePlaced } from '@voicemill/speech';
import { join } from 'node:path';
import { workspaceFolder, type VoicePlaces } from '../voice-places';
import type { VoicesService } from '../voices.service';
import { importKeys } from './import-keys';
import { VoiceImportsRepository } from './voice-imports.repository';

export interface LeftoversGround {
  dataSource: DataSource;
  files: FileStore;
  voices: VoicesService;
  places: VoicePlaces;
}

/** What an import that has ended leaves on the disk. */
export class ImportLeftovers {
  private readonly rows: VoiceImportsRepository;

  constructor(private readonly ground: LeftoversGround) {
    this.rows = new VoiceImportsRepository(ground.dataSource);
  }

  /** Removes the uploaded files, the drafts, and a package that was put in its place without being registered. */
  async remove(ctx: RequestContext, importId: string): Promise<void> {
    const { files, places, voices, dataSource } = this.ground;
    const dir = join(places.importedVoicesDir, workspaceFolder(ctx.workspaceId));
    await files.remove(importKeys.all(ctx.workspaceId, importId));
    await removeDrafts(dir, importId);
    const row = await this.rows.find(ctx, importId);
    if (!row?.voiceId || !row.voiceVersion || row.status === 'imported') return;
    const { voiceId, voiceVersion } = row;
    await dataSource.transaction(async (manager) => {
      if (await voices.isFree(manager, ctx, voiceId, voiceVersion)) await removePlaced(dir, `${voiceId}-${voiceVersion}`);
    });
  }
}
