import { packFolder } from './pack-folder';

/** Kinds that a script may have; of other files only the names are packed, so that the server can count them. */
const readable = /\.(csv|tsv|md|markdown|txt|text|epub|docx|srt|vtt)$/i;

interface Found {
  path: string;
  file: File;
}

async function packed(folderName: string, found: Found[]): Promise<File> {
  const seen = found.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')));
  const files = await Promise.all(
    seen.map(async ({ path, file }) => ({
      path,
      bytes: readable.test(path) ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    })),
  );
  return packFolder(folderName, files);
}

/** The files of a folder that was chosen, as one archive of the folder's name. */
export function packChosen(files: readonly File[]): Promise<File> {
  const [folderName = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
  const found = files.map((file) => ({ path: file.webkitRelativePath.slice(folderName.length + 1), file }));
  return packed(folderName, found);
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, fail) => entry.file(done, fail));
const entriesOf = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));

async function filesBelow(folder: FileSystemDirectoryEntry, below: string): Promise<Found[]> {
  const reader = folder.createReader();
  const found: Found[] = [];
  // The reader hands out a hundred entries at a time, until it has none.
  for (let entries = await entriesOf(reader); entries.length > 0; entries = await entriesOf(reader)) {
    for (const entry of entries) {
      const path = below + entry.name;
      if (entry.isDirectory) found.push(...(await filesBelow(entry as FileSystemDirectoryEntry, `${path}/`)));
      else found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    }
  }
  return found;
}

/** The folder among what was dropped, as one archive; undefined where a file was dropped. Call it before the event ends. */
export function packDropped(items: DataTransferItemList): Promise<File> | undefined {
  const entry = items[0]?.webkitGetAsEntry();
  if (!entry?.isDirectory) return undefined;
  return filesBelow(entry as FileSystemDirectoryEntry, '').then((found) => packed(entry.name, found));
}
