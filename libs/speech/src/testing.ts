export { describeSpeechEngine } from './testing/describe-speech-engine';
export { expectSameSpeech } from './testing/expect-same-speech';
export { examplePhones, itemOf, starterVoiceDir, type StarterVoiceId } from './testing/starter-voices';
export { zipOf, type PackedFile } from './testing/voice-import/hostile-zip';
export { wavOf } from './testing/voice-import/wav-of';
export { ReferenceSpeaker } from './testing/gpt-sovits/reference-speaker';
export { makeTestVoices } from './testing/gpt-sovits/make-test-voices';
