export {
  decodeFile,
  gathered,
  joined,
  largestDifference,
  levelDb,
  quietStretches,
  type QuietStretch,
} from './testing/observations';
export { speechPieces } from './testing/pieces';
export { runningProcesses } from './testing/running-processes';
export {
  atLevel,
  noise,
  speechLike,
  testRateHz,
  tone,
  type SignalOptions,
  type SpeechLikeOptions,
} from './testing/signals';
export { voicePieces } from './testing/voice-material';
export { inTempDir } from './testing/temp-dir';
