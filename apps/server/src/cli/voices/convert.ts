import { basename, dirname, join, resolve } from 'node:path';
import { InvalidInput, type Config } from '@voicemill/platform';
import {
  comparePrecisions,
  convertVoice,
  deviceName,
  inDraft,
  parseDevice,
  precisionDistances,
  refuseTaken,
  type ComparedSentence,
  type DistanceDb,
  type VoicePackage,
} from '@voicemill/speech';
import { findVoice } from './find-voice';

export interface ConvertOptions {
  precision: string;
  out?: string;
}
type Print = (text: string) => void;

const converted = ['fp16', 'int8'] as const;
type Converted = (typeof converted)[number];

/** Makes a voice package in a smaller precision, whole or not at all, and tells what it weighs and how it sounds. */
export async function convert(named: string, options: ConvertOptions, config: Config, print: Print): Promise<void> {
  const precision = precisionOf(options.precision);
  const source = await findVoice(named, config);
  const { id, version } = source.manifest;
  const dir = options.out ? resolve(options.out) : join(config.importedVoicesDir, `${id}-${version}-${precision}`);
  await refuseTaken(dir);
  const told = await inDraft(dirname(dir), async (draft, place) => {
    const made = join(draft, basename(dir));
    const { voice, bytesBefore, bytesAfter } = await convertVoice(source, precision, made);
    const sentences = await comparePrecisions(voice, precision, { kind: 'cpu' });
    await place(made, basename(dir));
    const share = Math.round((bytesAfter / bytesBefore) * 100);
    return [
      `${voice.manifest.id}@${voice.manifest.version}  ${dir}`,
      `fp32 ${megabytes(bytesBefore)}, ${precision} ${megabytes(bytesAfter)} (${share} %)`,
      ...comparisonText(precision, sentences, 'the cpu provider'),
      'Not measured on a GPU. There, measure it with:',
      `  VOICEMILL_DEVICE=cuda:0 npm run voices -- compare ${dir} --precision ${precision}`,
    ];
  });
  print(told.join('\n'));
}

/** Compares a precision that a package has with its fp32, on the device that is set. */
export async function compare(named: string, options: ConvertOptions, config: Config, print: Print): Promise<void> {
  const precision = precisionOf(options.precision);
  const voice: VoicePackage = await findVoice(named, config);
  const device = parseDevice(config.device);
  const sentences = await comparePrecisions(voice, precision, device);
  print(comparisonText(precision, sentences, `device ${deviceName(device)}`).join('\n'));
}

function precisionOf(written: string): Converted {
  const known = converted.find((precision) => precision === written);
  if (known) return known;
  throw new InvalidInput(`--precision "${written}" is not known.`, { remedy: `Say one of: ${converted.join(', ')}.` });
}

/** Lines for a person; distances in dB. */
export function comparisonText(precision: Converted, sentences: readonly ComparedSentence[], where: string): string[] {
  const { sameLength, distanceDb, mostLengthChange } = precisionDistances(sentences);
  const told = [`${sentences.length} sentences of the voice, ${precision} against fp32, measured on ${where}:`];
  if (distanceDb) {
    told.push(`  log-spectral distance ${decibels(distanceDb.logSpectral)}, over ${sameLength} of the same length`);
    told.push(`  mel distance ${decibels(distanceDb.mel)}, over the same`);
  }
  if (sameLength < sentences.length) {
    const most = (mostLengthChange * 100).toFixed(2);
    told.push(`  ${sentences.length - sameLength} are longer or shorter, by ${most} % at most`);
  }
  return told;
}

const decibels = ({ mean, most }: DistanceDb): string => `${mean.toFixed(2)} dB in the mean, ${most.toFixed(2)} dB at most`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
