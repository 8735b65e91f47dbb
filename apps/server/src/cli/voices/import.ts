import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Config } from '@voicemill/platform';
import {
  importVoice,
  missingDetails,
  neededDetails,
  type ImportStep,
  type WrittenDetails,
} from '@voicemill/speech';
import { findPackageDir, phoneWriter } from '@voicemill/voices';
import { writtenDetails, type ImportOptions } from './import-options';
import { tryOutElsewhere } from '../../voice-import/try-out-elsewhere';

const told: Record<ImportStep, string> = {
  gather: 'Looking through its files',
  check: 'Checking graphs and hashes',
  'try-out': 'Running each graph once, in a process of its own',
};

/** Brings a voice in from a folder or ZIP archive; see docs/voices.md. What is missing is asked for on a terminal only. */
export async function importCommand(
  source: string,
  options: ImportOptions,
  config: Config,
  print: (text: string) => void,
): Promise<void> {
  const { manifest, dir } = await importVoice({
    source: resolve(source),
    voicesDir: config.importedVoicesDir,
    details: () => askFor(writtenDetails(options)),
    writer: phoneWriter,
    whereIs: (id, version) => findPackageDir(config, id, version),
    tryOut: (folder) => tryOutElsewhere(folder),
    onStep: (step) => print(`${told[step]} ...`),
  });
  print(`${manifest.id}@${manifest.version} is in ${dir}`);
  print(`It speaks from the next start on: npm run render -- FILE --voice ${manifest.id}`);
}

async function askFor(written: WrittenDetails): Promise<WrittenDetails> {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY) return written;
  const asked = { ...written };
  const terminal = createInterface({ input, output });
  try {
    for (const name of missingDetails(written)) asked[name] = await terminal.question(`${neededDetails[name].question}: `);
    if (!asked.agreement && !asked.ownVoice) {
      asked.agreement = await terminal.question('Signed agreement (a file; empty when it is your own voice): ');
      if (!asked.agreement) asked.ownVoice = await terminal.question('Your name and the day, e.g. Ann Example, 2026-01-31: ');
    }
  } finally {
    terminal.close();
  }
  return asked;
}
