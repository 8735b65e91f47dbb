import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SpeechError } from '../speech-error';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import { checkPackage } from './check-package';
import { findRoot, type VoiceRoot } from './find-root';
import { gatherFolder } from './gather-folder';
import { refuseUnlessZip, unpackZip } from './unpack-zip';
import { readDetails, type WrittenDetails } from './voice-details';
import { withoutFolders } from './without-folders';
import { writePackage, type PhoneWriter } from './write-package';

export interface PreparationRequest {
  /** A folder or a ZIP archive. */
  source: string;
  /** Of loose graphs; a finished package says everything itself. Called when they turn out to be needed. */
  details(): Promise<WrittenDetails>;
  writer: PhoneWriter;
  /** Where a voice of this id and version already lies. */
  whereIs(id: string, version: string): Promise<string | undefined>;
  /** Runs the voice in a folder once, elsewhere than where others work; throws what is wrong with it. */
  tryOut(dir: string): Promise<void>;
  onStep?(step: ImportStep): void;
}

/** In this order. */
export type ImportStep = 'gather' | 'check' | 'try-out';

/**
 * Looks through what somebody hands over, makes a package of it where it is none yet, and tries it out.
 *
 * @param draft an empty folder.
 * @returns the package, in the draft.
 * @throws SpeechError invalid-input or not-found naming what is wrong, conflict when this version of the voice is there;
 * files are named as they were handed over, without the draft
 */
export async function prepareVoice(draft: string, request: PreparationRequest): Promise<VoicePackage> {
  const [given, made] = [join(draft, 'given'), join(draft, 'made')];
  try {
    request.onStep?.('gather');
    const root = await gather(request.source, given);
    request.onStep?.('check');
    const dir = root.kind === 'package' ? root.dir : made;
    if (root.kind === 'graphs') await writePackage(root, dir, readDetails(await request.details()), request.writer);
    const voice = await openVoicePackage(dir);
    await refuseKnown(voice, request);
    await checkPackage(voice);
    request.onStep?.('try-out');
    await request.tryOut(dir);
    return voice;
  } catch (error) {
    throw withoutFolders(error, [given, made]);
  }
}

async function refuseKnown({ manifest }: VoicePackage, { whereIs }: PreparationRequest): Promise<void> {
  const { id, version } = manifest;
  const there = await whereIs(id, version);
  if (there) throw voiceIsThere(id, version, there);
}

/** The refusal of a version that is known already. */
export function voiceIsThere(id: string, version: string, where: string): SpeechError {
  const remedy = 'A version is immutable: give the new one another version.';
  return new SpeechError('conflict', `Voice ${id} ${version} is there already, in ${where}.`, remedy);
}

async function gather(source: string, into: string): Promise<VoiceRoot> {
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new SpeechError('not-found', `${source} is not there.`, 'Name a folder or a ZIP archive.');
  await mkdir(into);
  if (found.isDirectory()) await gatherFolder(source, into);
  else {
    refuseUnlessZip(source);
    await unpackZip(source, into);
  }
  return findRoot(into);
}
