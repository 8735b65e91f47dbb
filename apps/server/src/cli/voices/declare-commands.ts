import { loadConfig } from '@voicemill/platform';
import type { Command } from 'commander';
import type { ConvertOptions } from './convert';
import { declareImportOptions, type ImportOptions } from './import-options';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** What stands behind `npm run voices`. */
export function declareVoicesCommands(voices: Command): void {
  voices
    .command('list')
    .description('every voice package of this machine')
    .action(async () => {
      const { listVoices } = await import('./list-voices');
      process.exitCode = await listVoices(loadConfig(), print);
    });
  voices
    .command('convert <voice>')
    .description('make a smaller package of a voice (a folder, ID or ID@VERSION), and compare how it sounds')
    .requiredOption('--precision <name>', 'fp16 or int8')
    .option('--out <folder>', 'a folder that is not there yet; default: among the voices of VOICEMILL_HOME')
    .action(async (voice: string, options: ConvertOptions) => {
      const { convert } = await import('./convert');
      await convert(voice, options, loadConfig(), print);
    });
  voices
    .command('compare <voice>')
    .description('compare a precision of a voice with its fp32 on VOICEMILL_DEVICE')
    .requiredOption('--precision <name>', 'fp16 or int8')
    .action(async (voice: string, options: ConvertOptions) => {
      const { compare } = await import('./convert');
      await compare(voice, options, loadConfig(), print);
    });
  declareImportOptions(
    voices
      .command('import <source>')
      .description('bring a voice in: a folder or ZIP archive with a voice package, or with the graphs of a known export'),
  ).action(async (source: string, options: ImportOptions) => {
    const { importCommand } = await import('./import');
    await importCommand(source, options, loadConfig(), print);
  });
  voices
    .command('make-test <folder>')
    .description('write a voice of random weights for every export of GPT-SoVITS that is known, each into a folder of its own')
    .option('--seed <number>', 'of the weights', '7')
    .action(async (folder: string, { seed }: { seed: string }) => {
      const { makeTestVoices } = await import('../make-test-voices');
      await makeTestVoices(folder, Number(seed));
    });
}
