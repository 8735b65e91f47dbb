export { AudioError } from './audio-error';
export { captionCues, type CaptionOptions } from './captions/caption-cues';
export { toSrt, toTimingsJson, toVtt } from './captions/caption-files';
export { type Cue } from './captions/split-line';
export { aiLabel, aiSentence } from './deliver/ai-mark';
export { deliverToPreset, type Delivered } from './deliver/deliver-to-preset';
export { deliveryTags, type TagSource } from './deliver/delivery-tags';
export { encodeDelivery } from './deliver/encode-delivery';
export { firstCeilingDbtp, type EncodedDelivery, type EncodeInput, type EncodeRequest } from './deliver/encode-request';
export { type EncodedMeasurement } from './deliver/encoded-measurement';
export { measureEncoded } from './deliver/measure-encoded';
export { decodePcm } from './ffmpeg/decode-pcm';
export { type FfmpegTools } from './ffmpeg/ffmpeg-tools';
export { findFfmpeg, type FfmpegOverride } from './ffmpeg/find-ffmpeg';
export { probeFile, type ProbedFile } from './ffmpeg/probe-file';
export { jobGainDb } from './master/job-gain';
export { LoudnessMeter } from './meter/loudness-meter';
export {
  integratedLoudnessLufs,
  loudnessSummarySchema,
  mergeLoudness,
  rmsDb,
  type LoudnessSummary,
} from './meter/loudness-summary';
export { judgePreset, judgeTogether, type JudgeOptions } from './presets/judge-preset';
export { type FileScope, type LoudnessTarget, type PresetSpec } from './presets/preset-spec';
export { presets } from './presets/presets';
export { gainInPlace } from './samples/decibels';
export { letGo } from './samples/let-go';
export { resample } from './samples/resample';
export { roomToneDb } from './samples/room-tone';
export { findSpeechEdges, type SpeechEdges } from './samples/speech-edges';
export {
  stitchChapter,
  type PiecePlacement,
  type StitchedChapter,
  type StitchOptions,
  type StitchPiece,
} from './stitch/stitch-chapter';
export { decodeWavBuffer, encodeWavBuffer } from './wav/wav-buffer';
export { type WavBits } from './wav/wav-format';
export { encodePlainWav } from './wav/plain-wav';
export { inspectWav, readWav, type SampleRange } from './wav/wav-reader';
export { writeWav } from './wav/wav-writer';
