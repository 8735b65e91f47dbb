import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SpeechError } from '../speech-error';
import { sha256OfFile } from './file-sha256';
import type { ModelFile } from './manifest-parts';
import {
  filesOf,
  precisions,
  sharedFilesOf,
  voiceManifestSchema,
  type Precision,
  type VoiceManifest,
} from './voice-manifest';

/** A voice's folder, checked: the manifest is sound and its model files are the ones it names. */
export interface VoicePackage<Manifest extends VoiceManifest = VoiceManifest> {
  dir: string;
  manifest: Manifest;
  /** Of the bytes of `voice.json`, which holds the hashes of all model files: it names the whole package. */
  sha256: string;
}

/**
 * Opens the voice package in a folder: checks `voice.json` and the SHA-256 of every model file.
 *
 * @param options.precisions check the files of these precisions only (a worker needs just the one it will load).
 * @throws SpeechError not-found or invalid-input naming the file and the remedy.
 */
export async function openVoicePackage(
  dir: string,
  options: { precisions?: readonly Precision[] } = {},
): Promise<VoicePackage> {
  const path = join(dir, 'voice.json');
  const bytes = await readFile(path).catch((cause: unknown) => {
    const remedy = 'Name a folder that holds a voice.json and its ONNX files.';
    throw new SpeechError(
      'not-found',
      `There is no voice package in ${dir}: voice.json cannot be read.`,
      remedy,
      cause,
    );
  });
  const manifest = parseManifest(bytes, path);
  for (const precision of options.precisions ?? precisions) {
    for (const file of filesOf(manifest, precision)) await checkFile(dir, file, manifest);
  }
  for (const file of sharedFilesOf(manifest)) await checkFile(dir, file, manifest);
  return { dir, manifest, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function parseManifest(bytes: Buffer, path: string): VoiceManifest {
  const remedy = 'Mend the entry, or unpack the voice package again.';
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new SpeechError('invalid-input', `${path} is not JSON: ${(cause as Error).message}.`, remedy, cause);
  }
  const parsed = voiceManifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new SpeechError(
    'invalid-input',
    `${path} is not a sound voice.json.\n${z.prettifyError(parsed.error)}`,
    remedy,
  );
}

async function checkFile(dir: string, file: ModelFile, { id, version }: VoiceManifest): Promise<void> {
  const path = join(dir, file.path);
  const found = await sha256OfFile(path).catch((cause: unknown) => {
    const remedy = 'Unpack the voice package again; a clone without large files needs them fetched.';
    throw new SpeechError('not-found', `Voice ${id} ${version}: model file ${path} cannot be read.`, remedy, cause);
  });
  if (found === file.sha256) return;
  throw new SpeechError(
    'invalid-input',
    `Voice ${id} ${version}: model file ${path} is not the one that voice.json names (sha256 ${found}, expected ${file.sha256}).`,
    'Unpack the voice package again; for changed files make a package with a new version.',
  );
}
