import type { VoiceImportStep } from '@voicemill/contracts';
import type { WrittenDetails } from '@voicemill/speech';

/** What a process apart is told of a voice that it is to look through. */
export interface VoiceToPrepare {
  /** An empty folder. */
  draft: string;
  /** Path of the archive. */
  source: string;
  details: WrittenDetails;
}

export interface PrepareOptions {
  signal: AbortSignal;
  /** Asked once it is known which voice it is: where one of this id and version lies. */
  whereIs(id: string, version: string): Promise<string | undefined>;
  onStep(step: VoiceImportStep): void;
}

/**
 * Does what `prepareVoice` of the engine does, in a process of its own: what strangers send may take it along.
 * @returns the folder of the package, in the draft
 * @throws SpeechError as it does, and the signal's reason
 */
export type PrepareVoice = (voice: VoiceToPrepare, options: PrepareOptions) => Promise<string>;
