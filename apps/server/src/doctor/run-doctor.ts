import { listProviders, listVoicePackages, openVoicePackage } from '@voicemill/speech';
import type { Config } from '@voicemill/platform';
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkDatabase } from './check-database';
import { checkDisk } from './check-disk';
import { checkFfmpeg } from './check-ffmpeg';
import { checkNode } from './check-node';
import { checkProviders } from './check-providers';
import { checkImportedVoices, checkVoices } from './check-voices';
import { examine, isFit, type Finding } from './finding';
import { writeFindings } from './write-findings';

/**
 * Looks at everything that Voicemill needs on this machine and prints one line each: ok, or the command that mends it.
 * Resolves to the exit code: 0 when nothing that is needed is missing, else 1.
 */
export async function runDoctor(
  config: Config,
  output: { write(text: string): unknown } = process.stdout,
): Promise<number> {
  const reader = { list: listVoicePackages, open: openVoicePackage };
  const findings = [
    checkNode(process.versions.node, askedNode(config.rootDir)),
    await diskFinding(config.home),
    await checkFfmpeg(config),
    await checkDatabase(config),
    ...(await checkVoices(config.voicesDir, reader)),
    ...(await checkImportedVoices(config.importedVoicesDir, reader)),
    ...(await checkProviders(config.device, listProviders)),
  ];
  output.write(writeFindings(findings));
  return isFit(findings) ? 0 : 1;
}

function askedNode(rootDir: string): string {
  const text = readFileSync(join(rootDir, 'package.json'), 'utf8');
  return (JSON.parse(text) as { engines: { node: string } }).engines.node;
}

async function diskFinding(home: string): Promise<Finding> {
  let found: Finding | undefined;
  const fault = await examine('disk', async () => {
    const { bavail, bsize } = await statfs(nearestExisting(home));
    found = checkDisk(home, bavail * bsize);
    return found.detail;
  });
  return found ?? fault;
}

// On a first start the home is not there yet; its disk is that of the folder it will be made in.
function nearestExisting(path: string): string {
  const parent = dirname(path);
  return existsSync(path) || parent === path ? path : nearestExisting(parent);
}
