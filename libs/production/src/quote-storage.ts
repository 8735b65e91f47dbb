import { scaledPauses, type AudioFormat, type JobSettings, type Quote } from '@voicemill/contracts';
import { formatsOf } from './delivery-plan';

/** Measured on the sample lesson: FLAC over the 16-bit samples it holds, and tags and tables of one file. */
const flacShare = 0.36;
const bytesOfAFile = 2500;
/** Word and phone times, and captions, for a second of speech (the same lesson). */
const bytesPerSecond = { json: 600, srt: 19, vtt: 19 } as const;
/** What the bit rates of presets leave open. */
const usualKbps = { mp3: 128, m4b: 96, opus: 48 } as const;
const masterBytesPerSample = 4;
const takeBytesPerSample = 2;

export interface QuotedAudio {
  lines: number;
  chapters: number;
  /** Takes to be made, with the edges that mastering trims. */
  madeSeconds: number;
  /** Chapters as stitched: speech and pauses. */
  masterSeconds: number;
  /** One format of the delivered files, head, tail and the pauses between chapters included. */
  deliveredSeconds: number;
  /** Of the voices; masters and deliveries without a rate of their own have it. */
  sampleRateHz: number;
}

/** Bytes that a job adds to what is stored: takes and masters as samples, deliveries by preset and format. */
export function storageBytes(settings: JobSettings, audio: QuotedAudio): Quote['storageBytes'] {
  const { preset, formats } = formatsOf(settings);
  const rateHz = preset.sampleRateHz ?? audio.sampleRateHz;
  const perSecond = (format: AudioFormat): number => {
    const kbps = preset.bitRateKbps[format] ?? (format in usualKbps ? usualKbps[format as 'mp3'] : undefined);
    if (kbps !== undefined) return kbps * 125;
    return format === 'flac' ? rateHz * 2 * flacShare : (rateHz * preset.wavBits) / 8;
  };
  const files = preset.oneFilePer.includes('book') ? 1 : audio.chapters;
  const captions = settings.captions.reduce((sum, format) => sum + bytesPerSecond[format], 0);
  let deliveries = captions * audio.deliveredSeconds;
  for (const format of formats) deliveries += perSecond(format) * audio.deliveredSeconds + bytesOfAFile * files;
  if (preset.oneFilePer.includes('row')) {
    deliveries += perSecond(formats[0] ?? 'mp3') * audio.masterSeconds + bytesOfAFile * audio.lines;
  }
  return {
    takes: Math.round(audio.madeSeconds * audio.sampleRateHz * takeBytesPerSample),
    masters: Math.round(audio.masterSeconds * audio.sampleRateHz * masterBytesPerSample),
    deliveries: Math.round(deliveries),
  };
}

/** Seconds that a delivery adds to its chapters: room tone around each file, the pause between chapters in one. */
export function framingSeconds(settings: JobSettings, chapters: number): number {
  const { preset } = formatsOf(settings);
  const around = preset.headMs + preset.tailMs;
  const framesMs = preset.oneFilePer.includes('book')
    ? around + Math.max(0, chapters - 1) * scaledPauses(settings).chapter
    : around * chapters;
  return framesMs / 1000;
}
