import { InvalidInput, NotFound, type Config } from '@voicemill/platform';
import { holdsVoicePackage, listVoicePackages, openVoicePackage, type VoicePackage } from '@voicemill/speech';

type Places = Pick<Config, 'voicesDir' | 'importedVoicesDir'>;

/** Folders of all voice packages: those of the clone, then those that were brought in. */
export async function packageDirs({ voicesDir, importedVoicesDir }: Places): Promise<string[]> {
  return [
    ...(await listVoicePackages(voicesDir)),
    ...(await listVoicePackages(importedVoicesDir, { mayBeMissing: true })),
  ];
}

/**
 * The package that is meant by a folder, `ID` or `ID@VERSION`. One that cannot be opened is not looked at.
 * @throws NotFound naming the voices there are; InvalidInput when several versions are meant
 */
export async function findVoice(named: string, places: Places): Promise<VoicePackage> {
  if (await holdsVoicePackage(named)) return openVoicePackage(named);
  const [id, version] = named.split('@');
  const known: VoicePackage[] = [];
  for (const dir of await packageDirs(places)) {
    const opened = await openVoicePackage(dir, { precisions: ['fp32'] }).catch(() => undefined);
    if (opened) known.push(opened);
  }
  const meant = known.filter(({ manifest }) => manifest.id === id && (!version || manifest.version === version));
  const [found, another] = meant;
  if (found && !another) return found;
  const remedy = `Name a folder or one of: ${namesOf(found ? meant : known)}.`;
  if (found) throw new InvalidInput(`There are several versions of voice "${named}".`, { remedy });
  throw new NotFound(`There is no voice "${named}".`, { remedy });
}

const namesOf = (voices: readonly VoicePackage[]): string =>
  voices.map(({ manifest: { id, version } }) => `${id}@${version}`).join(', ');
