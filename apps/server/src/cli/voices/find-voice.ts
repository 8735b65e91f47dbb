import { InvalidInput, NotFound } from '@voicemill/platform';
import { holdsVoicePackage, openVoicePackage, type VoicePackage } from '@voicemill/speech';
import { packageDirs, type VoicePlaces } from '@voicemill/voices';

/**
 * The package that is meant by a folder, `ID` or `ID@VERSION`. One that cannot be opened is not looked at.
 * @throws NotFound naming the voices there are; InvalidInput when several versions are meant
 */
export async function findVoice(named: string, places: VoicePlaces): Promise<VoicePackage> {
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
