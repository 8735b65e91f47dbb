export { deviceName, parseDevice, type Device } from './device';
export { seedOfTakeKey } from './engine/seed-of-take-key';
export type {
  BatchReport,
  DrawingReport,
  LoadedVoice,
  PhoneTiming,
  SpeechEngine,
  SpokenStretch,
  SynthesisItem,
  SynthesisResult,
} from './engine/speech-engine';
export { createFakeEngine, type FakeEngineOptions } from './fake/create-fake-engine';
export { comparePrecisions, type ComparedSentence } from './onnx-convert/compare-precisions';
export { convertVoice, type Conversion, type ConvertedPrecision } from './onnx-convert/convert-voice';
export { precisionDistances, type DistanceDb, type PrecisionDistances } from './onnx-convert/precision-distances';
export { randomsToInputs } from './onnx-convert/randoms-to-inputs';
export { checkOnnxFile } from './onnx-file/check-onnx-file';
export type { BatchLimit } from './onnx/batch-limits';
export { DeviceFault, type DeviceFaultKind } from './onnx/device-fault';
export { createSpeechEngine } from './onnx/create-speech-engine';
export { fillNormals, vocoderSeed } from './onnx/noise';
export type { SpeechEngineOptions } from './onnx/onnx-engine';
export { listProviders, type ProviderStatus } from './onnx/providers';
export { sessionOptions } from './onnx/session-options';
export type { TensorLayout } from './onnx/tensor-layout';
export { tensorrtEnvironment, type TensorrtSettings } from './onnx/tensorrt-environment';
export { createVoiceShelf, type ResidentVoice, type VoiceShelf, type VoiceShelfOptions } from './shelf/voice-shelf';
export { SpeechError } from './speech-error';
export { enrolmentFile, enrolmentFormat, readEnrolment, type VoiceEnrolment } from './voice/read-enrolment';
export { folderOf, importVoice } from './voice-import/import-voice';
export { inDraft, refuseTaken, removeDrafts, removePlaced, type Place } from './voice-import/in-draft';
export { prepareVoice, voiceIsThere, type ImportStep } from './voice-import/prepare-voice';
export { tryOutVoice } from './voice-import/try-out-voice';
export { missingDetails, neededDetails, type WrittenDetails } from './voice-import/voice-details';
export { checkZip } from './voice-import/unpack-zip';
export { withoutFolders } from './voice-import/without-folders';
export type { PhoneWriter } from './voice-import/write-package';
export { holdsVoicePackage, listVoicePackages } from './voice/list-voice-packages';
export { canSpeak } from './voice/can-speak';
export { ofEngine } from './voice/of-engine';
export { openVoicePackage, type VoicePackage } from './voice/open-voice-package';
export { canonicalGlide, canonicalMix, mixBetween, speakerEmbedding, type SpeakerWeight } from './voice/speaker-mix';
export { makeHifiganV1Voice } from './test-voices/hifigan-v1';
export { makeTestVoice, type TestVoiceOptions } from './test-voices/make-test-voice';
export { testVoiceKinds, type TestVoiceKind } from './test-voices/test-voice-graphs';
export { voiceManifestSchema, type Precision, type VoiceManifest } from './voice/voice-manifest';
