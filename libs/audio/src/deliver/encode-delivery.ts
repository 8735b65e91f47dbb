import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chapterComments, ffmetadata, type ChapterMark } from '../ffmpeg/ffmetadata';
import { runFfmpeg, type FfmpegInput } from '../ffmpeg/run-ffmpeg';
import { limited } from '../master/limited';
import { markedTags } from './ai-mark';
import { chapterMarks, layOut, type DeliveryLayout } from './delivery-layout';
import { deliverySignal } from './delivery-signal';
import type { EncodedDelivery, EncodeRequest } from './encode-request';
import { carriesCover, deliveredRateHz, encoderMakeUp, encoderOptions, marksChapters } from './encoder-options';

/**
 * Streams masters through one gain and the limiter into one ffmpeg process: room tone, the inputs, room tone. Several
 * inputs in M4B, MP3 or Opus are marked as chapters. Nothing longer than a block is held in memory.
 *
 * @throws AudioError when inputs do not fit together or ffmpeg fails; the signal's reason. No unfinished file stays.
 */
export async function encodeDelivery(request: EncodeRequest, signal?: AbortSignal): Promise<EncodedDelivery> {
  const layout = await layOut(request);
  const temporaryPath = `${request.outPath}.${randomUUID()}.part`;
  const metadataPath = `${temporaryPath}.txt`;
  const marks = marksChapters(request.format) && layout.inputs.length > 1 ? chapterMarks(layout) : [];
  let limiterLargestReductionDb = 0;
  const samples = limited(deliverySignal(layout), {
    sampleRateHz: layout.sampleRateHz,
    gainDb: request.gainDb,
    ceilingDbtp: request.preset.peak === null ? null : request.ceilingDbtp,
    makeUp: encoderMakeUp(request.format, request.preset),
    onEnd: (reductionDb) => {
      limiterLargestReductionDb = reductionDb;
    },
  });
  try {
    await mkdir(dirname(request.outPath), { recursive: true });
    await writeFile(metadataPath, metadataOf(request, marks));
    await runFfmpeg({ ...ffmpegCall(request, layout, samples, metadataPath), signal }, temporaryPath);
    await rename(temporaryPath, request.outPath);
  } finally {
    await rm(metadataPath, { force: true });
    await rm(temporaryPath, { force: true });
  }
  const toMs = (count: number): number => (count * 1000) / layout.sampleRateHz;
  return {
    durationMs: toMs(layout.totalSamples),
    inputOffsetsMs: layout.inputs.map(({ offset }) => toMs(offset)),
    limiterLargestReductionDb,
  };
}

function metadataOf({ tags, format }: EncodeRequest, marks: ChapterMark[]): string {
  const marked = markedTags(tags, format);
  return format === 'opus' ? ffmetadata({ ...marked, ...chapterComments(marks) }, []) : ffmetadata(marked, marks);
}

function ffmpegCall(
  { format, preset, coverPath }: EncodeRequest,
  { sampleRateHz }: DeliveryLayout,
  samples: AsyncIterable<Float32Array>,
  metadataPath: string,
): { inputs: FfmpegInput[]; outputOptions: string[] } {
  const inputs: FfmpegInput[] = [
    { samples, rateHz: sampleRateHz },
    { path: metadataPath, options: ['-f', 'ffmetadata'] },
  ];
  const outputOptions = ['-map', '0:a', '-map_metadata', '1', '-map_chapters', '1'];
  if (coverPath !== undefined && carriesCover(format)) {
    inputs.push({ path: coverPath });
    outputOptions.push('-map', '2:v', '-c:v', 'copy', '-disposition:v:0', 'attached_pic');
  }
  const rateHz = deliveredRateHz(format, preset, sampleRateHz);
  outputOptions.push('-ar', `${rateHz}`, '-ac', '1', ...encoderOptions(format, preset));
  return { inputs, outputOptions };
}
