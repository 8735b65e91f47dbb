import type { VoicePackage } from '@voicemill/speech';
import { examine, type Finding } from './finding';

/** What the check needs of the speech library. */
export interface VoiceReader {
  list(voicesDir: string, options?: { mayBeMissing: boolean }): Promise<string[]>;
  open(dir: string): Promise<Pick<VoicePackage, 'manifest'>>;
}

/** Opens every voice package, which compares each model file with its hash: one finding a package. */
export async function checkVoices(voicesDir: string, { list, open }: VoiceReader): Promise<Finding[]> {
  let dirs: string[] = [];
  const listed = await examine('voices', async () => {
    dirs = await list(voicesDir);
    return voicesDir;
  });
  if (listed.remedy !== undefined) return [listed];
  if (dirs.length === 0) {
    const remedy = 'git checkout -- voices, or set VOICEMILL_VOICES_DIR to a folder with voice packages.';
    return [{ name: 'voices', detail: `there is none in ${voicesDir}`, remedy }];
  }
  return checkPackages(dirs, open);
}

/** The same for the voices that were brought in; there may be none. */
export async function checkImportedVoices(voicesDir: string, { list, open }: VoiceReader): Promise<Finding[]> {
  return checkPackages(await list(voicesDir, { mayBeMissing: true }), open);
}

async function checkPackages(dirs: readonly string[], open: VoiceReader['open']): Promise<Finding[]> {
  // One after the other: hashing is bound by the disk, and two at once only make it seek.
  const findings: Finding[] = [];
  for (const dir of dirs) {
    findings.push(
      await examine('voice', async () => {
        const { id, version, languages } = (await open(dir)).manifest;
        return `${id} ${version} (${languages.join(', ')}), every file as its hash says`;
      }),
    );
  }
  return findings;
}
