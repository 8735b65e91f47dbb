import { copyFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { sha256OfFile } from '../voice/file-sha256';
import type { VoiceManifest } from '../voice/voice-manifest';
import { refuse } from './file-rules';
import type { VoiceDetails } from './voice-details';

type Agreement = VoiceManifest['agreement'];
const largestBytes = 50 * 1024 * 1024;

/**
 * The permission that a voice speaks under, as its package states it: a signed document, which is kept in the package and
 * named with its SHA-256, or what a person declares of their own voice.
 *
 * @throws SpeechError invalid-input when there is no document, or a declaration without name or date
 */
export async function agreementRecord(
  { agreement, ownVoice = '' }: Pick<VoiceDetails, 'agreement' | 'ownVoice'>,
  dir: string,
  now: Date,
): Promise<Agreement> {
  return agreement ? signed(agreement, dir) : declared(ownVoice, now);
}

async function signed(path: string, dir: string): Promise<Agreement> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size === 0 || found.size > largestBytes) {
    throw refuse(`The agreement ${path} is no file, empty, or larger than 50 MB.`, 'Name the signed document.');
  }
  const name = `agreement${extname(path).toLowerCase()}`;
  await copyFile(path, join(dir, name));
  const hash = await sha256OfFile(join(dir, name));
  return {
    kind: 'signed',
    statement: {
      en: `Signed agreement "${basename(path)}", kept as ${name}, SHA-256 ${hash}.`,
      zh: `已签署的授权书“${basename(path)}”，存为 ${name}，SHA-256 ${hash}。`,
    },
  };
}

function declared(written: string, now: Date): Agreement {
  const [, name = '', day = ''] = /^(.*\S)\s*[,，]\s*(\d{4}-\d\d-\d\d)$/u.exec(written.trim()) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (!name || !isDay || date > now) {
    const remedy = 'Write who declares it and when, e.g. "Ann Example, 2026-01-31".';
    throw refuse(`--i-own-this-voice "${written}" is no name with a day that has come.`, remedy);
  }
  return {
    kind: 'own-voice',
    statement: {
      en: `${name} declared on ${day}: this is my own voice, and it may be used here.`,
      zh: `${name} 于 ${day} 声明：这是本人的声音，可在此使用。`,
    },
  };
}
