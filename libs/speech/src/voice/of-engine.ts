import { SpeechError } from '../speech-error';
import type { VoicePackage } from './open-voice-package';
import type { VoiceManifest } from './voice-manifest';

/** The package as one of an engine. @throws SpeechError invalid-input when it is another's. */
export function ofEngine<Name extends VoiceManifest['engine']>(
  voice: VoicePackage,
  engine: Name,
): VoicePackage<Extract<VoiceManifest, { engine: Name }>> {
  if (isOf(voice, engine)) return voice;
  const { id, version, engine: found } = voice.manifest;
  throw new SpeechError(
    'invalid-input',
    `Voice ${id} ${version} is for engine ${found}, not ${engine}.`,
    `Name a voice of engine ${engine}.`,
  );
}

function isOf<Name extends VoiceManifest['engine']>(
  voice: VoicePackage,
  engine: Name,
): voice is VoicePackage<Extract<VoiceManifest, { engine: Name }>> {
  return voice.manifest.engine === engine;
}
