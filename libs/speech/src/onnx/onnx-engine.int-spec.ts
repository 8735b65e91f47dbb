import { describeSpeechEngine, starterVoiceDir } from '../testing';
import { openVoicePackage } from '../voice/open-voice-package';
import { createSpeechEngine } from './create-speech-engine';

const cpu = { kind: 'cpu' as const };

describeSpeechEngine(
  'onnx, spread over two sessions',
  () => createSpeechEngine({ device: cpu, threads: 2 }),
  () => openVoicePackage(starterVoiceDir('starter-en')),
);
describeSpeechEngine(
  'onnx, one tensor',
  () => createSpeechEngine({ device: cpu, threads: 1, layout: 'one-tensor' }),
  () => openVoicePackage(starterVoiceDir('starter-zh')),
);
describeSpeechEngine(
  'onnx, one tensor in bucket lengths',
  () => createSpeechEngine({ device: cpu, threads: 1, layout: 'one-tensor', bucketed: true }),
  () => openVoicePackage(starterVoiceDir('starter-en')),
);
