import { open } from 'node:fs/promises';

const kbpsMpeg1Layer3 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const kbpsMpeg2Layer3 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const mpeg1RatesHz = [44_100, 48_000, 32_000];

/** Length and bit rate of the MPEG layer 3 frame that begins with these four bytes; undefined where none does. */
export function mp3Frame(header: number): { bytes: number; kbps: number } | undefined {
  const version = (header >>> 19) & 3;
  const isFrame = header >>> 21 === 0x7ff && version !== 1 && ((header >>> 17) & 3) === 1;
  const rateHz = mpeg1RatesHz[(header >>> 10) & 3];
  const kbps = (version === 3 ? kbpsMpeg1Layer3 : kbpsMpeg2Layer3)[(header >>> 12) & 15];
  if (!isFrame || rateHz === undefined || !kbps) return undefined;
  // MPEG 2 halves the rates of MPEG 1 and the samples of a frame, MPEG 2.5 the rates once more.
  const bytesPerKbps = version === 3 ? 144_000 / rateHz : 72_000 / (rateHz / (version === 2 ? 2 : 4));
  return { kbps, bytes: Math.floor(kbps * bytesPerKbps) + ((header >>> 9) & 1) };
}

const blockBytes = 1 << 20;

/**
 * The bit rates that occur in an MP3 file, by walking all of its frames: a file is constant when there is one. (Its
 * LAME header only says what the encoder meant to do.)
 */
export async function mp3BitRatesKbps(path: string): Promise<Set<number>> {
  const rates = new Set<number>();
  const file = await open(path);
  try {
    const block = Buffer.alloc(blockBytes);
    let blockAt = 0;
    let filled = (await file.read(block, 0, blockBytes, 0)).bytesRead;
    for (let at = id3Bytes(block); ;) {
      if (at + 4 > blockAt + filled) {
        blockAt = at;
        filled = (await file.read(block, 0, blockBytes, at)).bytesRead;
        if (filled < 4) return rates;
      }
      const frame = mp3Frame(block.readUInt32BE(at - blockAt));
      if (frame) rates.add(frame.kbps);
      at += frame?.bytes ?? 1;
    }
  } finally {
    await file.close();
  }
}

/** Length of an ID3v2 tag at the start of a file: its size is written in groups of seven bits. */
function id3Bytes(head: Buffer): number {
  if (head.toString('latin1', 0, 3) !== 'ID3') return 0;
  return 10 + [6, 7, 8, 9].reduce((size, at) => (size << 7) | head.readUInt8(at), 0);
}
