import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedFile {
  name: string;
  content: string | Buffer;
  /** Bit 0: encrypted. */
  flags?: number;
  /** The mode of Unix in the upper half. */
  attributes?: number;
  /** Lies about the content. */
  claimedBytes?: number;
  claimedCrc?: number;
}

/** A ZIP archive as told, sound or not (APPNOTE 4.3). */
export function zipOf(files: readonly PackedFile[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, flags = 0, attributes = 0, claimedBytes, claimedCrc } of files) {
    const whole = Buffer.from(content);
    const packed = deflateRawSync(whole);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(0x800 | flags, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(claimedCrc ?? crc32(whole), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(claimedBytes ?? whole.length, 18);
    header.writeUInt16LE(Buffer.from(name).length, 22);
    const after = Buffer.alloc(14);
    after.writeUInt32LE(attributes, 6);
    after.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), header, after, Buffer.from(name)]));
    bodies.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(name), packed]));
    offset += bodies.at(-1)!.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
