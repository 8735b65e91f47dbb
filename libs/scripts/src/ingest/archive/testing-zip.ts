import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedFile {
  name: string | Buffer;
  content: string | Buffer;
  /** 0: stored, 8: deflated (the default). */
  method?: number;
  flags?: number;
  externalAttributes?: number;
  /** A lie about the unpacked size. */
  claimedBytes?: number;
}

const utf8Names = 0x800;

function headerOf(file: PackedFile, packed: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(file.flags ?? utf8Names, 2);
  header.writeUInt16LE(file.method ?? 8, 4);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(file.claimedBytes ?? content.length, 18);
  header.writeUInt16LE(Buffer.from(file.name).length, 22);
  return header;
}

function directoryEntry(file: PackedFile, header: Buffer, offset: number): Buffer {
  const after = Buffer.alloc(14);
  after.writeUInt32LE(file.externalAttributes ?? 0, 6);
  after.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), header, after, Buffer.from(file.name)]);
}

/** Specs only: a ZIP archive as told, sound or not (APPNOTE 4.3). */
export function zipOf(files: PackedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.method === 0 ? content : deflateRawSync(content);
    const header = headerOf(file, packed, content);
    directory.push(directoryEntry(file, header, offset));
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(file.name), packed]);
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/** Specs only: names and contents as a ZIP archive. */
export const zipFiles = (files: Record<string, string | Buffer>): Buffer =>
  zipOf(Object.entries(files).map(([name, content]) => ({ name, content })));
