import { AudioError } from '../audio-error';
import type { WavBits, WavFormat } from './wav-format';

export interface WavLayout extends WavFormat {
  dataOffset: number;
  dataBytes: number;
}

const notWav = (place: string, what: string): AudioError =>
  new AudioError(
    'unsupported-file',
    `${place}: ${what}`,
    'Hand over a WAV file with 16 or 24-bit integers or 32-bit floats.',
  );

/**
 * Reads the chunks before the samples of a WAV or RF64 file.
 *
 * @param head the file's first bytes (4 kB are plenty for files of our own).
 * @param fileBytes size of the whole file; a header that promises more (a writer was killed) is cut to what is there.
 * @throws AudioError when it is no PCM WAV.
 */
export function parseWavHeader(head: Buffer, fileBytes: number, place: string): WavLayout {
  const kind = head.toString('latin1', 0, 4);
  if ((kind !== 'RIFF' && kind !== 'RF64') || head.toString('latin1', 8, 12) !== 'WAVE') {
    throw notWav(place, 'not a WAV file');
  }
  let format: WavFormat | undefined;
  let longBytes: number | undefined;
  for (let at = 12; at + 8 <= head.length;) {
    const name = head.toString('latin1', at, at + 4);
    const size = head.readUInt32LE(at + 4);
    if (name === 'ds64') longBytes = Number(head.readBigUInt64LE(at + 16));
    if (name === 'fmt ') format = readFormat(head, at + 8, place);
    if (name === 'data') {
      if (!format) throw notWav(place, 'the format is not described before the samples');
      const dataOffset = at + 8;
      return { ...format, dataOffset, dataBytes: Math.min(longBytes ?? size, fileBytes - dataOffset) };
    }
    at += 8 + size + (size % 2);
  }
  throw notWav(place, 'no samples found in it');
}

function readFormat(head: Buffer, at: number, place: string): WavFormat {
  if (at + 16 > head.length) throw notWav(place, 'the header breaks off');
  const tag = head.readUInt16LE(at);
  const bits = head.readUInt16LE(at + 14);
  // 0xfffe: the extensible form, whose real tag follows; the widths alone tell the kinds that are read here apart.
  const known = (bits === 32 && tag !== 1) || bits === 16 || bits === 24;
  if (!known) throw notWav(place, `samples of ${bits} bits (format ${tag}) are not read here`);
  return { sampleRateHz: head.readUInt32LE(at + 4), channels: head.readUInt16LE(at + 2), bits: bits as WavBits };
}
