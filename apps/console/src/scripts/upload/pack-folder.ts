/** A file of a folder: its path below the folder, with forward slashes. */
export interface FolderFile {
  path: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const crcTable = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** 1 January 1980, the first day that an archive can tell: the same files make the same bytes, whenever they are packed. */
const firstDay = 0x21;
/** Names are UTF-8. */
const utf8Flag = 0x0800;
const version = 20;

interface Member {
  name: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
  crc: number;
  offset: number;
}

/** Little-endian numbers of 2 or 4 bytes each. */
function record(...fields: [size: 2 | 4, value: number][]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

/** What the local header and the directory both say of a member (APPNOTE 4.3.7, 4.3.12): stored, not compressed. */
const shared = ({ name, bytes, crc }: Member): [2 | 4, number][] => [
  [2, version],
  [2, utf8Flag],
  [2, 0],
  [2, 0],
  [2, firstDay],
  [4, crc],
  [4, bytes.length],
  [4, bytes.length],
  [2, name.length],
  [2, 0],
];
const localHeader = (member: Member) => record([4, 0x04034b50], ...shared(member));
const directoryEntry = (member: Member) =>
  record([4, 0x02014b50], [2, version], ...shared(member), [2, 0], [2, 0], [2, 0], [4, 0], [4, member.offset]);
const endOfDirectory = (count: number, size: number, offset: number) =>
  record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);

/** Packs a folder into the archive that stands for it, its files in an order that is always the same; nothing is compressed. */
export function packFolder(folderName: string, files: readonly FolderFile[]): File {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  const put = (...pieces: Uint8Array<ArrayBuffer>[]) => {
    for (const piece of pieces) offset += piece.length;
    parts.push(...pieces);
  };
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const members = sorted.map(({ path, bytes }): Member => {
    const member = { name: new TextEncoder().encode(path), bytes, crc: crc32(bytes), offset };
    put(localHeader(member), member.name, bytes);
    return member;
  });
  const directoryAt = offset;
  for (const member of members) put(directoryEntry(member), member.name);
  put(endOfDirectory(members.length, offset - directoryAt, directoryAt));
  return new File(parts, `${folderName}.zip`, { type: 'application/zip' });
}
