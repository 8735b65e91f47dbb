import 'reflect-metadata';
import { loadConfig } from '@voicemill/platform';
import { Command } from 'commander';
import type { BenchOptions } from './bench/run-bench';
import { declareRenderOptions, type RenderOptions } from './cli/render-options';
import { explainAndExit } from './explain-and-exit';

const program = new Command('voicemill');

// Each command loads what it needs when it runs: `--help` must not open a model.
declareRenderOptions(
  program.command('render <file>').description('render a CSV or Markdown file to finished speech'),
).action(async (file: string, options: RenderOptions) => {
  const { render } = await import('./cli/render');
  process.exitCode = await render(file, options, loadConfig());
});

program
  .command('doctor')
  .description('check Node, ffmpeg, PostgreSQL, voices and providers')
  .action(async () => {
    const { runDoctor } = await import('./doctor/run-doctor');
    process.exitCode = await runDoctor(loadConfig());
  });

program
  .command('bench')
  .description('measure Voicemill on this machine, as ratios; see docs/performance.md')
  .option('--json <file>', 'write the figures into this file too')
  .option('--only <name...>', 'measure these figures only')
  .action(async (options: BenchOptions) => {
    const { runBench } = await import('./bench/run-bench');
    process.exitCode = await runBench(options, loadConfig());
  });

program
  .command('migrate')
  .description('bring the database to this version')
  .action(async () => {
    const { openInfra } = await import('./infra');
    const infra = await openInfra(loadConfig(), 'migrate');
    process.stdout.write('The database is up to date.\n');
    await infra.close();
  });

program.parseAsync().catch(explainAndExit);
