import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { AudioError } from '../audio-error';
import { findFfmpeg } from './find-ffmpeg';

const run = promisify(execFile);

const tags = z.record(z.string(), z.string()).default({});
/** ffprobe writes numbers as strings, and leaves out what a container does not say. */
const number = z.coerce.number();
const probeOutput = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      codec_name: z.string().optional(),
      sample_rate: number.optional(),
      channels: z.number().optional(),
      bit_rate: number.optional(),
      bits_per_sample: z.number().optional(),
      bits_per_raw_sample: number.optional(),
      disposition: z.record(z.string(), z.number()).default({}),
      tags,
    }),
  ),
  chapters: z.array(z.object({ start_time: number, end_time: number, tags })).default([]),
  format: z.object({ format_name: z.string(), duration: number.optional(), bit_rate: number.optional(), tags }),
});

export interface ProbedFile {
  /** As ffprobe names it, for example `mov,mp4,m4a,3gp,3g2,mj2`. */
  container: string;
  durationMs: number;
  bitRateKbps: number | null;
  codec: string;
  sampleRateHz: number;
  channels: number;
  /** Of integer formats; null for lossy ones. */
  bitsPerSample: number | null;
  /** Keys in lower case: containers disagree about capitals. */
  tags: Record<string, string>;
  chapters: { startMs: number; endMs: number; title: string }[];
  hasCover: boolean;
}

/**
 * What ffprobe says about a media file.
 *
 * @throws AudioError when it is none or holds no sound.
 */
export async function probeFile(path: string, signal?: AbortSignal): Promise<ProbedFile> {
  const { ffprobePath } = await findFfmpeg();
  const args = ['-v', 'error', '-print_format', 'json', '-show_format', '-show_streams', '-show_chapters', path];
  const { stdout } = await run(ffprobePath, args, { signal, windowsHide: true, maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: Error) => {
      signal?.throwIfAborted();
      throw unreadable(path, error);
    },
  );
  const { format, streams, chapters } = probeOutput.parse(JSON.parse(stdout));
  const audio = streams.find((stream) => stream.codec_type === 'audio');
  if (!audio) throw unreadable(path, new Error('it holds no sound'));
  return {
    container: format.format_name,
    durationMs: (format.duration ?? 0) * 1000,
    bitRateKbps: kilobits(audio.bit_rate ?? format.bit_rate),
    codec: audio.codec_name ?? 'unknown',
    sampleRateHz: audio.sample_rate ?? 0,
    channels: audio.channels ?? 0,
    bitsPerSample: audio.bits_per_raw_sample || audio.bits_per_sample || null,
    // Ogg keeps its comments with the stream, everything else with the file.
    tags: lowerCased({ ...audio.tags, ...format.tags }),
    chapters: chapters.map(({ start_time, end_time, tags: { title = '' } }) => ({
      startMs: start_time * 1000,
      endMs: end_time * 1000,
      title,
    })),
    hasCover: streams.some((stream) => stream.disposition['attached_pic'] === 1),
  };
}

const kilobits = (bits: number | undefined): number | null => (bits === undefined ? null : bits / 1000);

const lowerCased = (all: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key.toLowerCase(), value]));

const unreadable = (path: string, error: Error): AudioError =>
  new AudioError(
    'unsupported-file',
    `${path} cannot be read as audio: ${error.message}`,
    'Check that the file is whole.',
  );
