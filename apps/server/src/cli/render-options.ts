import { audioFormats, captionFormats, jobSettingsSchema, presetNames, type JobSettings } from '@voicemill/contracts';
import { InvalidInput } from '@voicemill/platform';
import type { Command } from 'commander';
import { declareScriptOptions, type ScriptOptions } from './script-options';

/** What `npm run render` takes, as commander hands it over: text for everything. */
export interface RenderOptions extends ScriptOptions {
  voice?: string;
  preset?: string;
  format?: string;
  captions?: string;
  speed?: string;
  pitch?: string;
  noiseScale?: string;
  sliceDb?: string;
  padSeconds?: string;
  pause?: string[];
  pauseScale?: string;
  gain?: string;
  cover?: string;
  out?: string;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

export function declareRenderOptions(command: Command): Command {
  return declareScriptOptions(command)
    .option(
      '--voice <voice>',
      'voice for every line without one of its own, e.g. starter-en:slt*0.6+rms*0.4, or starter-en:slt>rms',
    )
    .option('--preset <name>', presetNames.join(', '), 'audiobook-m4b')
    .option(
      '--format <list>',
      `${[...audioFormats, ...captionFormats].join(', ')}; default: what the preset stands for`,
    )
    .option('--captions <list>', `${captionFormats.join(', ')} or none`)
    .option('--speed <factor>', '0.5 to 2')
    .option('--pitch <semitones>', '-6 to 6')
    .option('--noise-scale <factor>', '0 (always the same reading) to 1.2')
    .option('--slice-db <dB>', 'edge silence of a take below this level is trimmed')
    .option('--pad-seconds <s>', 'context spoken and cut off again where a sentence had to be cut')
    .option('--pause <kind=ms>', 'clause, sentence, paragraph, scene or chapter; may be given again', collect, [])
    .option(
      '--pause-scale <factor>',
      '0.25 to 4: shortens or lengthens all pauses that the script does not give itself',
    )
    .option('--gain <dB>', '-12 to 12: louder or softer before the level of the delivery is set')
    .option('--cover <picture>', 'JPEG or PNG, for M4B, MP3 and FLAC')
    .option('--out <folder>', 'where the files go; default: out/<name of the file>');
}

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);

/** @throws InvalidInput naming the option and what it takes. */
export function settingsOf(options: RenderOptions): JobSettings {
  const wanted = listOf(options.format);
  const formats = wanted.filter((name) => isOneOf(audioFormats, name));
  const captionsInFormat = wanted.filter((name) => isOneOf(captionFormats, name));
  const unknown = wanted.filter((name) => !isOneOf(audioFormats, name) && !isOneOf(captionFormats, name));
  if (unknown.length > 0)
    throw new InvalidInput(`--format does not know ${unknown.join(', ')}.`, {
      remedy: `Choose from ${[...audioFormats, ...captionFormats].join(', ')}.`,
    });
  const captions =
    options.captions === 'none'
      ? []
      : options.captions
        ? listOf(options.captions)
        : captionsInFormat.length > 0
          ? captionsInFormat
          : undefined;
  const parsed = jobSettingsSchema.safeParse({
    voice: options.voice,
    preset: options.preset,
    formats,
    captions,
    speed: numberOf(options.speed),
    pitchSemitones: numberOf(options.pitch),
    noiseScale: numberOf(options.noiseScale),
    sliceDb: numberOf(options.sliceDb),
    padSeconds: numberOf(options.padSeconds),
    pauses: Object.fromEntries((options.pause ?? []).map(pauseOf)),
    pauseScale: numberOf(options.pauseScale),
    gainDb: numberOf(options.gain),
  });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new InvalidInput(`An option is not as it should be. ${issues.join('; ')}`, {
    remedy: 'npm run render -- --help lists them.',
  });
}

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function pauseOf(text: string): [string, number] {
  const [kind = '', ms] = text.split('=');
  return [kind, Number(ms)];
}
