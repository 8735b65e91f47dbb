import type { Config } from '@voicemill/platform';
import { openVoicePackage, type VoicePackage } from '@voicemill/speech';
import { packageDirs } from '@voicemill/voices';
import { explain } from '../../explain-and-exit';

/** Prints every voice package, its graphs unchecked but for their manifest; a broken one says why. @returns the exit code */
export async function listVoices(config: Config, print: (text: string) => void): Promise<number> {
  let broken = 0;
  for (const dir of await packageDirs(config)) {
    try {
      print(lineOf(await openVoicePackage(dir, { precisions: [] })));
    } catch (error) {
      broken += 1;
      print(`${dir}\n  cannot be used: ${explain(error).replaceAll('\n', '\n  ')}`);
    }
  }
  return broken === 0 ? 0 : 1;
}

function lineOf({ dir, manifest }: VoicePackage): string {
  const { id, version, engine, languages, licence, agreement, files } = manifest;
  const precisions = Object.entries(files).flatMap(([precision, given]) => (given ? [precision] : []));
  const about = `${engine}, ${languages.join(' and ')}, ${precisions.join(', ')}`;
  return `${id}@${version}  ${about}\n  ${licence}; agreement: ${agreement.kind}\n  ${dir}`;
}
