import { SpeechError } from '../../speech-error';

export interface WavSignal {
  /** Channels averaged; full scale is 1. */
  samples: Float32Array;
  sampleRateHz: number;
}

type Reader = (at: number) => number;

/**
 * Reads a WAV file of PCM in 16, 24 or 32 bits or of 32-bit floats, also in the extensible form.
 *
 * @param name for messages.
 * @throws SpeechError invalid-input for what is no such file, or not all of one.
 */
export function readWav(bytes: Uint8Array, name: string): WavSignal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(view);
  const format = chunks.get('fmt ');
  const data = chunks.get('data');
  if (!format || format.length < 16 || !data) throw refuse(name, 'is no WAV file, or not all of one');
  const tag = view.getUint16(format.at, true);
  const kind = tag === 0xfffe && format.length >= 26 ? view.getUint16(format.at + 24, true) : tag;
  const channels = view.getUint16(format.at + 2, true);
  const sampleRateHz = view.getUint32(format.at + 4, true);
  const bits = view.getUint16(format.at + 14, true);
  const read = readerOf(view, kind, bits);
  if (!read || channels === 0 || sampleRateHz === 0) {
    throw refuse(name, `is a WAV file of kind ${kind} with ${bits} bits, ${channels} channels and ${sampleRateHz} Hz`);
  }
  const frameBytes = (bits / 8) * channels;
  const samples = Float32Array.from({ length: Math.floor(data.length / frameBytes) }, (_, frame) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += read(data.at + frame * frameBytes + (channel * bits) / 8);
    }
    return sum / channels;
  });
  return { samples, sampleRateHz };
}

/** Channels of a WAV file that `readWav` has read. */
export function channelsOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint16((chunksOf(view).get('fmt ')?.at ?? 0) + 2, true);
}

function chunksOf(view: DataView): Map<string, { at: number; length: number }> {
  const chunks = new Map<string, { at: number; length: number }>();
  const text = (at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
  if (view.byteLength < 12 || text(0) !== 'RIFF' || text(8) !== 'WAVE') return chunks;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true);
    // A recorder that was cut off leaves a length that it never reached.
    if (!chunks.has(text(at))) chunks.set(text(at), { at: at + 8, length: Math.min(length, view.byteLength - at - 8) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function readerOf(view: DataView, kind: number, bits: number): Reader | undefined {
  if (kind === 3 && bits === 32) return (at) => view.getFloat32(at, true);
  if (kind !== 1) return undefined;
  if (bits === 16) return (at) => view.getInt16(at, true) / 2 ** 15;
  if (bits === 24) return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 2 ** 23;
  if (bits === 32) return (at) => view.getInt32(at, true) / 2 ** 31;
  return undefined;
}

function refuse(name: string, what: string): SpeechError {
  return new SpeechError('invalid-input', `${name} ${what}.`, 'Save it as WAV with 16, 24 or 32 bits of PCM.');
}
