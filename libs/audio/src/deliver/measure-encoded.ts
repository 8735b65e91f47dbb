import { decodePcm } from '../ffmpeg/decode-pcm';
import { probeFile } from '../ffmpeg/probe-file';
import { LoudnessMeter } from '../meter/loudness-meter';
import { integratedLoudnessLufs, rmsDb } from '../meter/loudness-summary';
import { QuietMeter } from '../meter/quiet-meter';
import { amplitudeToDb, powerToDb } from '../samples/decibels';
import { letGo } from '../samples/let-go';
import type { EncodedMeasurement } from './encoded-measurement';
import { mp3BitRatesKbps } from './mp3-bit-rates';

/**
 * Measures a delivered file as its listener gets it: decoded by ffmpeg at its own rate and streamed through our meters.
 *
 * @throws AudioError when the file cannot be decoded; the signal's reason.
 */
export async function measureEncoded(path: string, signal?: AbortSignal): Promise<EncodedMeasurement> {
  const probed = await probeFile(path, signal);
  const bitRates = probed.codec === 'mp3' ? await mp3BitRatesKbps(path) : undefined;
  const meter = new LoudnessMeter(probed.sampleRateHz);
  const quiet = new QuietMeter(probed.sampleRateHz);
  for await (const block of decodePcm(path, { sampleRateHz: probed.sampleRateHz, signal })) {
    meter.push(block);
    quiet.push(block);
    letGo(block);
  }
  const loudness = meter.finish();
  return {
    codec: probed.codec,
    container: probed.container,
    sampleRateHz: probed.sampleRateHz,
    channels: probed.channels,
    bitsPerSample: probed.bitsPerSample,
    bitRateKbps: bitRates?.size === 1 ? ([...bitRates][0] ?? null) : probed.bitRateKbps,
    constantBitRate: bitRates ? bitRates.size === 1 : null,
    durationMs: quiet.durationMs,
    loudness,
    loudnessLufs: finite(integratedLoudnessLufs(loudness)),
    rmsDb: finite(rmsDb(loudness)),
    samplePeakDb: finite(amplitudeToDb(loudness.samplePeak)),
    truePeakDbtp: finite(amplitudeToDb(loudness.truePeak)),
    noiseFloorDb: finite(powerToDb(quiet.floorMeanSquare)),
    headMs: quiet.headMs,
    tailMs: quiet.tailMs,
    longestDigitalSilenceMs: quiet.longestDigitalSilenceMs,
  };
}

const finite = (level: number): number | null => (Number.isFinite(level) ? level : null);
