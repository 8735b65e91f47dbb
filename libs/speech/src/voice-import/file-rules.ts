import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { SpeechError } from '../speech-error';

/** Files of one voice; the largest known export has fewer than twenty. */
export const mostFiles = 200;
/** Bytes of all of them: five times what the largest known voice needs in fp32. */
export const mostBytes = 8 * 2 ** 30;

const archives = ['.zip', '.7z', '.rar', '.tar', '.gz', '.tgz', '.bz2', '.xz', '.zst'];
const checkpoints = ['.pth', '.pt', '.ckpt', '.safetensors', '.bin.index.json', '.pkl'];

export function refuse(message: string, remedy: string): SpeechError {
  return new SpeechError('invalid-input', message, remedy);
}

/** Counts what a voice brings along. */
export class FileTally {
  private files = 0;
  private bytes = 0;

  constructor(private readonly source: string) {}

  /** @throws SpeechError invalid-input over the limits, or for a file that no voice is made of. */
  add(name: string, bytes: number): void {
    this.files += 1;
    this.bytes += bytes;
    const remedy = 'Leave in it what belongs to one voice, and nothing else.';
    if (this.files > mostFiles) throw refuse(`${this.source} holds more than ${mostFiles} files.`, remedy);
    if (this.bytes > mostBytes) throw refuse(`${this.source} holds more than ${mostBytes} bytes.`, remedy);
    const ending = extname(name).toLowerCase();
    if (archives.includes(ending)) {
      throw refuse(`${this.source} holds an archive, ${name}.`, 'Unpack it, and bring in what is in it.');
    }
    if (checkpoints.includes(ending)) {
      const how = 'Export its graphs to ONNX first: scripts/export-gpt-sovits/README.md says how.';
      throw refuse(`${this.source} holds a checkpoint of PyTorch, ${name}, which may run code when it is read.`, how);
    }
  }
}

/** An archive by its first bytes, whatever it is called. @throws SpeechError invalid-input */
export async function refuseHiddenArchive(path: string, name: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(6), 0, 6, 0);
    const head = buffer.toString('latin1');
    const isArchive = ['PK\x03\x04', '7z\xbc\xaf', 'Rar!', '\x1f\x8b'].some((magic) => head.startsWith(magic));
    if (isArchive) throw refuse(`${name} is an archive by its first bytes.`, 'Unpack it, and bring in what is in it.');
  } finally {
    await file.close();
  }
}
