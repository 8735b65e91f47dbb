import { AudioError } from '../audio-error';
import type { ChapterMark } from '../ffmpeg/ffmetadata';
import { inspectWav, type SampleRange } from '../wav/wav-reader';
import type { EncodeInput, EncodeRequest } from './encode-request';

/** Where everything lies in a delivered file, in samples at the masters' rate. */
export interface DeliveryLayout {
  sampleRateHz: number;
  headSamples: number;
  betweenSamples: number;
  tailSamples: number;
  inputs: { path: string; title: string; range: SampleRange; offset: number; isCut: boolean }[];
  totalSamples: number;
}

/**
 * Lays out a delivery before a sample is read, so that chapter marks are known when the encoder starts.
 *
 * @throws AudioError when there is no input, when rates differ, or when a cut is empty.
 */
export async function layOut(request: EncodeRequest): Promise<DeliveryLayout> {
  const { inputs, preset } = request;
  const sampleRateHz = inputs[0]?.sampleRateHz;
  if (sampleRateHz === undefined) throw invalid('a delivery needs at least one chapter', 'Hand over its master.');
  const toSamples = (ms: number): number => Math.round((ms * sampleRateHz) / 1000);
  const headSamples = toSamples(request.headMs ?? preset.headMs);
  const tailSamples = toSamples(request.tailMs ?? preset.tailMs);
  const betweenSamples = toSamples(request.betweenMs ?? preset.betweenMs);
  const laid: DeliveryLayout['inputs'] = [];
  let offset = headSamples;
  for (const input of inputs) {
    if (laid.length > 0) offset += betweenSamples;
    const range = await rangeOf(input, sampleRateHz);
    const isCut = input.startMs !== undefined || input.endMs !== undefined;
    laid.push({ path: input.path, title: input.title, range, offset, isCut });
    offset += range.to - range.from;
  }
  const totalSamples = offset + tailSamples;
  return { sampleRateHz, headSamples, betweenSamples, tailSamples, inputs: laid, totalSamples };
}

async function rangeOf(input: EncodeInput, sampleRateHz: number): Promise<SampleRange> {
  const file = await inspectWav(input.path);
  if (file.sampleRateHz !== sampleRateHz || input.sampleRateHz !== sampleRateHz) {
    const rates = `${file.sampleRateHz} Hz among chapters of ${sampleRateHz} Hz`;
    throw invalid(`${input.path} has ${rates}`, 'Stitch all chapters of a job at one sample rate.');
  }
  const at = (ms: number): number => Math.round((ms * sampleRateHz) / 1000);
  const from = Math.max(0, at(input.startMs ?? 0));
  const to = input.endMs === undefined ? file.sampleCount : Math.min(file.sampleCount, at(input.endMs));
  if (from > to) throw invalid(`${input.path} has nothing between ${from} and ${to} samples`, 'Check the cut times.');
  return { from, to };
}

/** One mark for each input: contiguous and from 0 on, as the QuickTime convention needs them. */
export function chapterMarks({ inputs, sampleRateHz, totalSamples }: DeliveryLayout): ChapterMark[] {
  const toMs = (samples: number): number => Math.round((samples * 1000) / sampleRateHz);
  return inputs.map(({ title, offset }, index) => ({
    title,
    startMs: index === 0 ? 0 : toMs(offset),
    endMs: toMs(inputs[index + 1]?.offset ?? totalSamples),
  }));
}

const invalid = (message: string, remedy: string): AudioError => new AudioError('invalid-input', message, remedy);
