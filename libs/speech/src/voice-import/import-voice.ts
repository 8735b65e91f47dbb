import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SpeechError } from '../speech-error';
import { openVoicePackage, type VoicePackage } from '../voice/open-voice-package';
import { checkPackage } from './check-package';
import { refuse } from './file-rules';
import { findRoot, type VoiceRoot } from './find-root';
import { gatherFolder } from './gather-folder';
import { inDraft } from './in-draft';
import { unpackZip } from './unpack-zip';
import { readDetails, type WrittenDetails } from './voice-details';
import { writePackage, type PhoneWriter } from './write-package';

export interface ImportRequest {
  /** A folder or a ZIP archive. */
  source: string;
  /** Where the package goes, as a folder `ID-VERSION`. */
  voicesDir: string;
  /** Of loose graphs; a finished package says everything itself. Called when they turn out to be needed. */
  details(): Promise<WrittenDetails>;
  writer: PhoneWriter;
  /** Where a voice of this id and version already lies. */
  whereIs(id: string, version: string): Promise<string | undefined>;
  /** Runs the voice in a folder once, elsewhere than in this process; throws what is wrong with it. */
  tryOut(dir: string): Promise<void>;
  onStep?(step: ImportStep): void;
}

/** In this order. */
export type ImportStep = 'gather' | 'check' | 'try-out';

/**
 * Brings a voice in, whole or not at all: a finished package, or the loose graphs of an export, which become one. Files are
 * looked at before anything of them is run, and run elsewhere before they are put in their place.
 *
 * @returns the package in its place.
 * @throws SpeechError invalid-input or not-found naming what is wrong, conflict when this version of the voice is there
 */
export async function importVoice(request: ImportRequest): Promise<VoicePackage> {
  const { source, voicesDir, writer, onStep } = request;
  return inDraft(voicesDir, async (draft, place) => {
    onStep?.('gather');
    const root = await gather(source, join(draft, 'given'));
    onStep?.('check');
    const dir = root.kind === 'package' ? root.dir : join(draft, 'made');
    if (root.kind === 'graphs') await writePackage(root, dir, readDetails(await request.details()), writer);
    const made = await openVoicePackage(dir);
    const { id, version } = made.manifest;
    const there = await request.whereIs(id, version);
    if (there) {
      const remedy = 'A version is immutable: give the new one another version.';
      throw new SpeechError('conflict', `Voice ${id} ${version} is there already, in ${there}.`, remedy);
    }
    await checkPackage(made);
    onStep?.('try-out');
    await request.tryOut(dir);
    return { ...made, dir: await place(dir, `${id}-${version}`) };
  });
}

async function gather(source: string, into: string): Promise<VoiceRoot> {
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new SpeechError('not-found', `${source} is not there.`, 'Name a folder or a ZIP archive.');
  await mkdir(into);
  if (found.isDirectory()) await gatherFolder(source, into);
  else if (source.toLowerCase().endsWith('.zip')) await unpackZip(source, into);
  else throw refuse(`${source} is neither a folder nor a ZIP archive.`, 'Name a folder or a file that ends in .zip.');
  return findRoot(into);
}
