import type { MeasuredFigure } from '@voicemill/contracts';
import type { EncodedMeasurement } from '../deliver/encoded-measurement';
import { integratedLoudnessLufs, mergeLoudness } from '../meter/loudness-summary';
import type { MsRange, PresetSpec } from './preset-spec';

/** Longer runs of zeros than this are heard (and seen) as a hole in the room. */
const longestSilenceMs = 50;
const onDecoded = 'measured on the encoded file, decoded by ffmpeg';
const lufsMethod = `integrated loudness, ITU-R BS.1770-4 (gates -70 LUFS and -10 LU), mono as one channel, ${onDecoded}`;

export interface JudgeOptions {
  /**
   * Whether the file is one of several that share a gain. A LUFS target then holds for all of them together
   * (see judgeTogether). Default: unless the preset makes one file of the whole book.
   */
  oneOfMany?: boolean;
}

/** Every figure that a preset asks for, as measured, with its target, verdict and method. */
export function judgePreset(
  preset: PresetSpec,
  measured: EncodedMeasurement,
  { oneOfMany = !preset.oneFilePer.includes('book') }: JudgeOptions = {},
): MeasuredFigure[] {
  return [
    ...loudness(preset, measured, oneOfMany),
    ...peak(preset, measured),
    ...quiet(preset, measured),
    ...edge('room tone at the head', measured.headMs, preset.headRange),
    ...edge('room tone at the tail', measured.tailMs, preset.tailRange),
    ...encoding(preset, measured),
  ];
}

/** The loudness of all files of a job measured together: what a LUFS target means where one gain serves many files. */
export function judgeTogether(preset: PresetSpec, files: EncodedMeasurement[]): MeasuredFigure[] {
  if (preset.loudness.kind !== 'lufs') return [];
  const lufs = integratedLoudnessLufs(mergeLoudness(files.map((file) => file.loudness)));
  return [lufsFigure('loudness of all files together', preset.loudness, Number.isFinite(lufs) ? lufs : null)];
}

function loudness(preset: PresetSpec, measured: EncodedMeasurement, oneOfMany: boolean): MeasuredFigure[] {
  const target = preset.loudness;
  switch (target.kind) {
    case 'none':
      return [];
    case 'rms':
      return [within('RMS', measured.rmsDb, target.minDb, target.maxDb, 'dB', `RMS of the whole file, ${onDecoded}`)];
    case 'lufs':
      if (!oneOfMany) return [lufsFigure('loudness', target, measured.loudnessLufs)];
      return [
        figure(
          'loudness',
          measured.loudnessLufs,
          `none for one file: all together ${target.target} LUFS ±${target.tolerance}`,
          true,
          lufsMethod,
        ),
      ];
  }
}

function lufsFigure(
  name: string,
  { target, tolerance }: { target: number; tolerance: number },
  lufs: number | null,
): MeasuredFigure {
  const pass = lufs !== null && Math.abs(lufs - target) <= tolerance;
  return figure(name, lufs, `${target} LUFS ±${tolerance}`, pass, lufsMethod);
}

function peak({ peak: limit }: PresetSpec, measured: EncodedMeasurement): MeasuredFigure[] {
  if (limit === null) return [];
  const [name, unit, level] =
    limit.kind === 'true'
      ? (['true peak', 'dBTP', measured.truePeakDbtp] as const)
      : (['sample peak', 'dB', measured.samplePeakDb] as const);
  const method =
    limit.kind === 'true'
      ? `largest sample 4-fold oversampled (ITU-R BS.1770-4 annex 2), ${onDecoded}`
      : `largest sample, ${onDecoded}`;
  return [figure(name, level, `<= ${limit.maxDb} ${unit}`, level === null || level <= limit.maxDb, method)];
}

function quiet({ noiseFloorMaxDb }: PresetSpec, measured: EncodedMeasurement): MeasuredFigure[] {
  const silence = measured.longestDigitalSilenceMs;
  const hole = figure(
    'digital silence',
    silence,
    `<= ${longestSilenceMs} ms`,
    silence <= longestSilenceMs,
    `longest run of samples that are zero at 16 bits, ${onDecoded}`,
  );
  if (noiseFloorMaxDb === null) return [hole];
  const floor = measured.noiseFloorDb;
  const method = `RMS of the quietest 500 ms in steps of 50 ms, as Audacity's ACX Check, ${onDecoded}`;
  return [
    figure('noise floor', floor, `<= ${noiseFloorMaxDb} dB`, floor !== null && floor <= noiseFloorMaxDb, method),
    hole,
  ];
}

function edge(name: string, lengthMs: number, range: MsRange | null): MeasuredFigure[] {
  if (range === null) return [];
  const method = `to the first or from the last 10 ms of -40 dB RMS or more, ${onDecoded}`;
  return [within(name, lengthMs, range.minMs, range.maxMs, 'ms', method)];
}

function encoding(preset: PresetSpec, measured: EncodedMeasurement): MeasuredFigure[] {
  const { maxMinutes } = preset;
  const rateHz = measured.codec === 'opus' ? 48_000 : preset.sampleRateHz;
  const figures: MeasuredFigure[] = [figure('channels', measured.channels, '1', measured.channels === 1, 'ffprobe')];
  if (rateHz !== null) {
    figures.push(
      figure('sample rate', measured.sampleRateHz, `${rateHz} Hz`, measured.sampleRateHz === rateHz, 'ffprobe'),
    );
  }
  if (measured.codec === 'mp3') figures.push(...mp3Figures(preset, measured));
  if (measured.codec.startsWith('pcm_')) {
    const bits = measured.bitsPerSample;
    figures.push(figure('bits per sample', bits, `${preset.wavBits}`, bits === preset.wavBits, 'ffprobe'));
  }
  if (maxMinutes !== null) {
    const minutes = measured.durationMs / 60_000;
    figures.push(figure('length', minutes, `<= ${maxMinutes} min`, minutes <= maxMinutes, 'samples decoded by ffmpeg'));
  }
  return figures;
}

function mp3Figures(preset: PresetSpec, { bitRateKbps, constantBitRate }: EncodedMeasurement): MeasuredFigure[] {
  const least = preset.minBitRateKbps ?? preset.bitRateKbps.mp3 ?? 0;
  const constant = preset.constantBitRate ? ', constant' : '';
  const pass = (bitRateKbps ?? 0) >= least && (constantBitRate === true || !preset.constantBitRate);
  return [figure('bit rate', bitRateKbps, `>= ${least} kbit/s${constant}`, pass, 'headers of all MP3 frames')];
}

function within(
  name: string,
  measured: number | null,
  min: number,
  max: number,
  unit: string,
  method: string,
): MeasuredFigure {
  const pass = measured !== null && measured >= min && measured <= max;
  return figure(name, measured, `${min} to ${max} ${unit}`, pass, method);
}

function figure(name: string, measured: number | null, target: string, pass: boolean, method: string): MeasuredFigure {
  return { name, measured: measured === null ? null : Math.round(measured * 100) / 100, target, pass, method };
}
