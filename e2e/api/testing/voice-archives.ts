import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { runToEnd } from './server-process';

export interface Member {
  name: string;
  content: Buffer | string;
  /** Mode of Unix, with the kind of file in it. */
  mode?: number;
  /** Packed without making it smaller. */
  stored?: boolean;
}

/** A ZIP archive of these files. */
export function archiveOf(members: readonly Member[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, mode, stored } of members) {
    zip.addBuffer(Buffer.from(content), name, { ...(mode ? { mode } : {}), compress: !stored });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** Calls a member of an archive otherwise; both names have to be equally long. */
export function renamed(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Has the command write its voices of random weights. @returns the folder, with a folder for each export */
export async function makeTestVoices(dir: string): Promise<string> {
  const made = await runToEnd('main.cli.js', { VOICEMILL_HOME: dir }, ['voices', 'make-test', join(dir, 'made')]);
  if (made.code !== 0) throw new Error(made.errors);
  return join(dir, 'made');
}

/** The files of a test voice; `loose`: what an export of it would hold, without the package around. */
export async function membersOf(dir: string, form: 'package' | 'loose'): Promise<Member[]> {
  const names = (await readdir(dir)).filter((name) => form === 'package' || /\.(onnx|bin)$|^vocab\.txt$/.test(name));
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(dir, name)) })));
}
