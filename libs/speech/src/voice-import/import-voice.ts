import type { VoicePackage } from '../voice/open-voice-package';
import { inDraft } from './in-draft';
import { prepareVoice, type PreparationRequest } from './prepare-voice';

export interface ImportRequest extends PreparationRequest {
  /** Where the package goes, as a folder `ID-VERSION`. */
  voicesDir: string;
}

/**
 * Brings a voice in, whole or not at all: a finished package, or the loose graphs of an export, which become one. Files are
 * looked at before anything of them is run, and run elsewhere before they are put in their place.
 *
 * @returns the package in its place.
 * @throws SpeechError invalid-input or not-found naming what is wrong, conflict when this version of the voice is there
 */
export async function importVoice({ voicesDir, ...request }: ImportRequest): Promise<VoicePackage> {
  return inDraft(voicesDir, async (draft, place) => {
    const made = await prepareVoice(draft, request);
    return { ...made, dir: await place(made.dir, folderOf(made)) };
  });
}

/** How the folder of a package is called among the voices. */
export const folderOf = ({ manifest: { id, version } }: Pick<VoicePackage, 'manifest'>): string => `${id}-${version}`;
