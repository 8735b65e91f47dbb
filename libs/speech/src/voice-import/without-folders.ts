import { sep } from 'node:path';
import { SpeechError } from '../speech-error';

/**
 * A refusal that names files as they were handed over. Where they were looked at is gone when it is read, and is
 * nobody's business who sent them over a network.
 */
export function withoutFolders(error: unknown, folders: readonly string[]): unknown {
  if (!(error instanceof SpeechError)) return error;
  const plain = folders.reduce((text, folder) => text.replaceAll(folder + sep, ''), error.message);
  return plain === error.message ? error : new SpeechError(error.code, plain, error.remedy, error);
}
