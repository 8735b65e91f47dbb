import { join } from 'node:path';
import { listVoicePackages, openVoicePackage } from '@voicemill/speech';

/** Where voice packages lie: those of the clone, and those that were brought in. */
export interface VoicePlaces {
  voicesDir: string;
  importedVoicesDir: string;
}

/** Folders of the packages that every workspace of this machine may register: those of the clone come first. */
export async function packageDirs({ voicesDir, importedVoicesDir }: VoicePlaces): Promise<string[]> {
  return [
    ...(await listVoicePackages(voicesDir)),
    ...(await listVoicePackages(importedVoicesDir, { mayBeMissing: true })),
  ];
}

/** The folder of such a package of this id and version. One that cannot be opened is none. */
export async function findPackageDir(places: VoicePlaces, id: string, version: string): Promise<string | undefined> {
  for (const dir of await packageDirs(places)) {
    const found = await openVoicePackage(dir, { precisions: [] }).catch(() => undefined);
    if (found?.manifest.id === id && found.manifest.version === version) return dir;
  }
  return undefined;
}

/**
 * Where the packages lie that were brought into one workspace over the API, below the place of those that were brought
 * in: no other workspace may register them, so they are not where a start looks for packages.
 */
export const workspaceFolder = (workspaceId: string): string => join('workspaces', workspaceId);
