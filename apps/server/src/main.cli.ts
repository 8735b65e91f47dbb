import 'reflect-metadata';
import { loadConfig } from '@voicemill/platform';
import { Command, Option } from 'commander';
import type { BenchOptions } from './bench/run-bench';
import type { BenchGateOptions } from './bench-gate/run-bench-gate';
import type { BenchSpeechOptions } from './bench-speech/run-bench-speech';
import type { BenchTextOptions } from './bench-text/run-bench-text';
import { allowClosedOutput } from './cli/closed-output';
import type { ExplainOptions } from './cli/explain-text';
import { declareRenderOptions, type RenderOptions } from './cli/render-options';
import { declareReviewOptions, type ReviewOptions } from './cli/review-options';
import { declareVoicesCommands } from './cli/voices/declare-commands';
import { explainAndExit } from './explain-and-exit';

const program = new Command('voicemill');

// Each command loads what it needs when it runs: `--help` must not open a model.
declareRenderOptions(
  program
    .command('render <file>')
    .description('render a table, text, book, subtitle file, archive or folder to finished speech'),
).action(async (file: string, options: RenderOptions) => {
  const { render } = await import('./cli/render');
  process.exitCode = await render(file, options, loadConfig());
});

declareReviewOptions(
  program.command('review <file>').description('settle how doubtful words are read, by the keyboard alone'),
).action(async (file: string, options: ReviewOptions) => {
  const { review } = await import('./cli/review');
  process.exitCode = await review(file, options, loadConfig());
});

program
  .command('explain [file]')
  .description('show what will be spoken for each line of a text; - or nothing reads standard input')
  .option('--lang <language>', 'zh, en, or auto: told by each line', 'auto')
  .option('--json', 'one JSON object a line')
  .action(async (file: string | undefined, options: ExplainOptions) => {
    const { explainText } = await import('./cli/explain-text');
    await explainText(file ?? '-', options, loadConfig());
  });

declareVoicesCommands(program.command('voices').description('list, convert and bring in voices'));

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
  .command('bench:text')
  .description('measure how many readings of the corpora in libs/text/corpora come out right, and how fast')
  .option('--json <file>', 'write the figures into this file too')
  .option('--failures', 'print what came out wrong, the held-out fifth apart')
  .action(async (options: BenchTextOptions) => {
    const { runBenchText } = await import('./bench-text/run-bench-text');
    process.exitCode = await runBenchText(options, loadConfig());
  });

program
  .command('bench:speech')
  .description('measure the speech engines by themselves: batches, cold starts, memory, what the host and the gate add')
  .option('--json <file>', 'write the figures into this file too')
  .option('--only <part...>', 'measure these only: a voice, distances, gate, memory')
  .action(async (options: BenchSpeechOptions) => {
    const { runBenchSpeech } = await import('./bench-speech/run-bench-speech');
    process.exitCode = await runBenchSpeech(options, loadConfig());
  });

program
  .command('bench:gate')
  .description(
    'measure how many faulty and how many sound takes the faithfulness gate refuses; see docs/faithfulness.md',
  )
  .option('--json <file>', 'write the figures into this file too')
  .option('--sound <count>', 'sound takes at most', '1200')
  .option('--each <count>', 'faulty takes of each kind', '40')
  .addOption(new Option('--part <part>', 'texts to measure on').choices(['tune', 'report']).default('report'))
  .option('--recogniser', 'have the recogniser of the configuration (VOICEMILL_ASR_...) hear every take too')
  .option('--train', 'teach the classifier anew first and enrol the starter voices: half an hour of one core')
  .action(async (options: BenchGateOptions) => {
    const { runBenchGate } = await import('./bench-gate/run-bench-gate');
    process.exitCode = await runBenchGate(options, loadConfig());
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

allowClosedOutput(process.stdout);
program.parseAsync().catch(explainAndExit);
