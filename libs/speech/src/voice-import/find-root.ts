import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuse } from './file-rules';

/** What was gathered: a finished package, or loose graphs. */
export interface VoiceRoot {
  dir: string;
  kind: 'package' | 'graphs';
  /** Of the folder itself, sorted. */
  files: string[];
}

/**
 * The folder in which a voice lies: archives often hold one folder, and that the files.
 *
 * @throws SpeechError invalid-input when there is no voice, or more than one
 */
export async function findRoot(gathered: string): Promise<VoiceRoot> {
  const entries = await readdir(gathered, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const dirsWith = (fits: (name: string) => boolean): string[] => [
    ...new Set(files.filter(({ name }) => fits(name)).map((entry) => entry.parentPath)),
  ];
  const packages = dirsWith((name) => name === 'voice.json');
  const found = packages.length > 0 ? packages : dirsWith((name) => name.toLowerCase().endsWith('.onnx'));
  const [dir, another] = found;
  if (dir === undefined) {
    throw refuse(
      'There is neither a voice.json nor a graph (.onnx) in it.',
      'Name the folder or ZIP archive of one voice.',
    );
  }
  if (another !== undefined) {
    const shown = [dir, another]
      .map((each) => each.slice(dirname(join(gathered, 'x')).length + 1) || '.')
      .join(' and ');
    throw refuse(
      `There are voices or graphs in several folders: ${shown}.`,
      'Bring in one voice at a time, its graphs side by side.',
    );
  }
  const own = files.filter(({ parentPath }) => parentPath === dir).map(({ name }) => name);
  return { dir, kind: packages.length > 0 ? 'package' : 'graphs', files: own.sort() };
}
