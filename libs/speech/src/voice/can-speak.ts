import type { VoicePackage } from './open-voice-package';

/** Whether takes of a voice may be expected to make sense: random weights of a test never do. */
export const canSpeak = ({ manifest }: VoicePackage): boolean => manifest.engine !== 'gpt-sovits' || manifest.speaks;
